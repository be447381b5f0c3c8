import type { ReactNode } from 'react'
import type { Direction } from '@/lib/lists/order'
import { classes } from './classes'
import { Drawn } from './drawn'
import { TextLink } from './text-link'

export type Column<Row> = {
  key: string
  header: ReactNode
  /** The heading in words, shown beside the value when rows are stacked; needed when `header` is not a string. */
  label?: string
  cell: (row: Row) => ReactNode
  numeric?: boolean
  /** As wide as what is in it: a box, an icon. */
  narrow?: boolean
  rowHeader?: boolean
  /**
   * Where it stands in the two lines of a row on a phone; with any of these, columns without one are left out there. A
   * `text` that no page repeats takes the lines that it needs; `tags` go on below
   * where they have no room beside the rest; two buttons (`acts`) stand at the end of the second line, and the tags below it.
   */
  phone?: 'mark' | 'title' | 'side' | 'below' | 'middle' | 'tags' | 'text' | 'end' | 'acts'
  /** Where its heading leads to order the list by it, and which way it stands now. */
  sort?: { href: string; direction: Direction | null }
}

type DataTableProps<Row> = {
  caption: ReactNode
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  /** What rows that follow each other have in common, a day: said once above them. */
  group?: (row: Row) => string
  /** Cells of a closing row, by column key. */
  totals?: Record<string, ReactNode>
  empty?: ReactNode
  dense?: boolean
  /** More columns than their headings have room for on one line: these wrap. */
  many?: boolean
  /** Some of its cells hold what acts by itself: a form, a button. */
  acts?: boolean
}

/** Read, followed and chosen from, and so drawn as HTML (`Drawn`), unless its cells act. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, dense, acts = false } = props
  const about = {
    role: 'table',
    className: classes(
      columns.some(({ phone }) => phone) ? 'two-line' : 'stacked',
      'bg-surface w-full border-collapse',
      dense ? 'text-dense' : 'text-base',
    ),
  }
  if (acts) return <table {...about}>{partsOf(props)}</table>
  return (
    <Drawn as="table" {...about}>
      {partsOf(props)}
    </Drawn>
  )
}

/** The roles are written out because stacked rows are not drawn as a table and would otherwise lose them. */
function partsOf<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, group, totals, empty, dense, many } = props
  const high = dense ? 'py-1.5' : 'py-3 workspace:py-2'
  const cell = ({ narrow, numeric }: Column<Row>) =>
    classes(
      high,
      narrow ? 'w-11 px-0' : many ? 'px-3 sm:px-2 first:sm:pl-3' : 'px-3',
      numeric ? 'text-end tabular-nums' : 'text-start',
    )
  return (
    <>
      <caption className={captionHidden ? 'sr-only' : 'bg-page font-strong mb-3 text-start text-lg'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row" className="border-ink border-b-2">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              aria-sort={column.sort && (column.sort.direction ?? 'none')}
              className={classes(cell(column), many ? '' : 'workspace:xl:whitespace-nowrap', 'align-bottom text-sm')}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      {groupsOf(rows, group).map(({ heading, rows: together }) => (
        <tbody key={heading} role="rowgroup">
          {heading && (
            <tr role="row" className="bg-page">
              <th
                role="rowheader"
                scope="rowgroup"
                colSpan={columns.length}
                data-phone="title"
                className="px-3 pt-4 pb-1 text-start text-sm"
              >
                {heading}
              </th>
            </tr>
          )}
          {together.map((row) => (
            <tr key={rowKey(row)} role="row" data-row-key={rowKey(row)} className="table-line">
              {columns.map((column) => (
                <Cell key={column.key} column={column} className={classes(cell(column), 'align-top')}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
          {together.length === 0 && empty && (
            <tr role="row">
              <td role="cell" colSpan={columns.length} className="text-muted px-3 py-6">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      ))}
      {totals && (
        <tfoot role="rowgroup">
          <tr role="row" className="border-ink font-strong border-t-2">
            {columns.map((column) => (
              <Cell key={column.key} column={column} className={cell(column)}>
                {totals[column.key]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </>
  )
}

/** One group without a heading where nothing is grouped, and where there are no rows. */
function groupsOf<Row>(rows: readonly Row[], group?: (row: Row) => string): { heading: string; rows: Row[] }[] {
  const groups: { heading: string; rows: Row[] }[] = []
  for (const row of rows) {
    const [heading, last] = [group?.(row) ?? '', groups.at(-1)]
    if (last && last.heading === heading) last.rows.push(row)
    else groups.push({ heading, rows: [row] })
  }
  return groups.length > 0 ? groups : [{ heading: '', rows: [] }]
}

const ARROWS: Record<Direction, string> = { ascending: '▲', descending: '▼' }

/** The arrow stands for `aria-sort`; one that is not chosen shows that it could be. */
function Heading<Row>({ column: { header, sort } }: { column: Column<Row> }) {
  if (!sort) return header
  return (
    <TextLink href={sort.href} className="inline-flex items-baseline gap-1">
      {header}
      <span aria-hidden="true" className={classes('text-[0.7em]', !sort.direction && 'text-muted')}>
        {sort.direction ? ARROWS[sort.direction] : '↕'}
      </span>
    </TextLink>
  )
}

function Cell<Row>({ column, className, children }: { column: Column<Row>; className: string; children: ReactNode }) {
  if (column.rowHeader) {
    return (
      <th role="rowheader" scope="row" data-phone={column.phone} className={className}>
        {children}
      </th>
    )
  }
  return (
    <td
      role="cell"
      data-phone={column.phone}
      data-label={column.label ?? (typeof column.header === 'string' ? column.header : undefined)}
      className={className}
    >
      {children}
    </td>
  )
}
