import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { AbsencePage } from '@/components/people/absence-page'
import { AwayLines } from '@/components/people/away-lines'
import type { Absence } from '@/lib/advisors/absence'
import { drawInSwedish } from '../support/in-swedish'

const ANNA = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a11'
const CARL = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a12'
const REQUEST = '6f6f2c1e-5b0e-4a5d-9c58-0a9b9b0f4a13'
const colleagues = [
  { id: ANNA, name: 'Anna Borta' },
  { id: CARL, name: 'Carl Svarar' },
]
const absence = (more: Partial<Absence> = {}): Absence => ({
  ...{ id: 'a1', advisorId: ANNA, advisor: 'Anna Borta', firstOn: '2099-12-01', lastOn: '2099-12-12' },
  ...{ weekdays: [], coverId: CARL, cover: 'Carl Svarar', ...more },
})

function draw(ownId: string | null, absences: Absence[] = [absence()]) {
  const sent: Record<string, FormDataEntryValue>[] = []
  const enter = async (_state: unknown, data: FormData) => {
    sent.push(Object.fromEntries(data))
    return { status: 'ok', value: undefined } as const
  }
  const drawn = drawInSwedish(
    <AbsencePage
      {...{ absences, colleagues, ownId }}
      requestId={REQUEST}
      enter={enter}
      withdraw={async () => ({ status: 'idle' })}
    />,
  )
  return { ...drawn, sent }
}

it('shows the lead who is away and who answers, with the way to hand over and to take it back', async () => {
  const { container } = draw(null)
  const row = within(screen.getByRole('row', { name: /^Anna Borta/ }))
  expect(row.getByText('1–12 december 2099')).toBeInTheDocument()
  expect(row.getByText('Carl Svarar')).toBeInTheDocument()
  expect(row.getByRole('link', { name: 'Lämna över ärenden' })).toHaveAttribute(
    'href',
    `/arenden?advisor=${ANNA}&status=open`,
  )
  expect(row.getByRole('button', { name: 'Ta bort: Anna Borta, 1–12 december 2099' })).toBeInTheDocument()
  expect(screen.getByRole('combobox', { name: 'Rådgivare' })).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('lets an advisor change their own and not those they answer for', async () => {
  const { container } = draw(CARL, [absence(), absence({ id: 'a2', advisorId: CARL, advisor: 'Carl Svarar', cover: null })])
  const theirs = within(screen.getByRole('row', { name: /^Anna Borta/ }))
  expect(theirs.queryByRole('button')).not.toBeInTheDocument()
  const own = within(screen.getByRole('row', { name: /^Carl Svarar/ }))
  expect(own.getByRole('button', { name: /^Ta bort/ })).toBeInTheDocument()
  expect(own.getByText('Ingen')).toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Lämna över ärenden' })).not.toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
}) // prettier-ignore

it('sends the days, who answers and the request, and no reason', async () => {
  const { sent } = draw(ANNA, [])
  expect(screen.getByText('Ingen frånvaro')).toBeInTheDocument()
  await userEvent.type(screen.getByLabelText('Första dagen'), '2099-12-01')
  await userEvent.type(screen.getByLabelText('Sista dagen'), '2099-12-12')
  const cover = screen.getByRole('combobox', { name: /^Svarar under tiden/ })
  expect(within(cover).queryByRole('option', { name: 'Anna Borta' })).not.toBeInTheDocument()
  await userEvent.selectOptions(cover, 'Carl Svarar')
  await userEvent.click(screen.getByRole('button', { name: 'Spara frånvaron' }))
  await waitFor(() =>
    expect(sent).toMatchObject([{ requestId: REQUEST, firstOn: '2099-12-01', lastOn: '2099-12-12', coverId: CARL }]),
  )
})

it('says above the work list when its advisor is away, and for whom they answer', async () => {
  const { container } = drawInSwedish(
    <AwayLines
      absences={[absence(), absence({ id: 'a2', advisorId: 'x', advisor: 'Disa', coverId: ANNA, weekdays: ['5'] })]}
      ownId={ANNA}
    />,
  )
  expect(screen.getByText(/^Du är borta 1–12 december 2099\. Carl Svarar svarar under tiden\./)).toBeInTheDocument()
  expect(screen.getByText('Du svarar för Disa fredagar, 1–12 december 2099.')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Ändra' })).toHaveAttribute('href', '/franvaro')
  expect(await axe(container)).toHaveNoViolations()
})
