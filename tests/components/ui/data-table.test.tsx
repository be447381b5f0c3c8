import { render, screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { DataTable, type Column } from '@/components/ui/data-table'

type Row = { id: number; name: string; minutes: number }
const columns: Column<Row>[] = [
  { key: 'name', header: 'Namn', rowHeader: true, cell: (row) => row.name },
  {
    key: 'minutes',
    header: 'Minuter',
    numeric: true,
    sort: { href: '?sort=-minutes', direction: 'ascending' },
    cell: (row) => row.minutes,
  },
]
const rows = [{ id: 1, name: 'Anna', minutes: 30 }]

test('says what each cell belongs to, also when rows are stacked', async () => {
  const { container } = render(
    <DataTable
      caption="Tid"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      totals={{ name: 'Summa', minutes: 30 }}
    />,
  )
  const table = screen.getByRole('table', { name: 'Tid' })
  expect(within(table).getByRole('rowheader', { name: 'Anna' })).toHaveAttribute('scope', 'row')
  expect(within(table).getByRole('columnheader', { name: 'Minuter' })).toHaveAttribute('aria-sort', 'ascending')
  expect(within(table).getByRole('link', { name: 'Minuter' })).toHaveAttribute('href', '?sort=-minutes')
  expect(within(table).getAllByRole('cell', { name: '30' })[0]).toHaveAttribute('data-label', 'Minuter')
  expect(await axe(container)).toHaveNoViolations()
})

test('says that it is empty', () => {
  render(<DataTable caption="Tid" columns={columns} rows={[]} rowKey={(row) => row.id} empty="Ingen tid loggad än." />)
  expect(screen.getByRole('cell', { name: 'Ingen tid loggad än.' })).toBeInTheDocument()
})
