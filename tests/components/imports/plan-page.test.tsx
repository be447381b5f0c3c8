import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { ImportPage } from '@/components/imports/import-page'
import { PlanPage } from '@/components/imports/plan-page'
import { minutes } from '@/lib/calendar/minutes'
import type { FoundImport } from '@/lib/imports/find-import'
import type { PlannedRow } from '@/lib/imports/planned-rows'
import { drawInSwedish } from '../support/in-swedish'

jest.mock('next/navigation', () => ({
  ...jest.requireActual<object>('next/navigation'),
  useRouter: () => ({ refresh: jest.fn() }),
}))

const NUMBER = 'UA-2026-0007'
const row = (line: number, differing: Partial<PlannedRow>, count = 45, beyond = 0): PlannedRow => ({
  row: { line, day: '2026-10-12', number: NUMBER, length: String(count), kind: '', note: '', early: '', late: '' },
  ...{ outcome: 'work', issue: null, datedOn: null },
  input: {
    ...{ number: NUMBER, requestId: '', activity: 'call', workedOn: '2026-10-12', note: '' },
    ...{ duration: minutes(count), beyondCap: minutes(beyond), earlyReason: null, lateReason: null },
  },
  ...differing,
})
const ROWS = [
  row(2, {}),
  row(3, { outcome: 'split' }, 60, 20),
  row(4, { outcome: 'alike', datedOn: '2026-11-29' }),
  row(5, { outcome: 'refused', input: null, issue: { code: 'late-reason-missing', facts: { day: '2026-10-01' } } }),
  row(6, { outcome: 'already', input: null }),
  row(7, { outcome: 'refused', input: null, issue: { code: 'text-too-long', field: 'note' } }),
]
const NOTHING = { all: 0, done: 0, logged: 0, already: 0, refused: 0 }
const FOUND: FoundImport = {
  ...{ id: 'b1d0a6de-0000-4000-8000-000000000001', format: 'kimai', isUnderWay: false, progress: NOTHING, rows: ROWS },
  told: { dayOrder: null, activity: null, lateReason: null, earlyReason: null },
  asks: { dayOrder: false, activity: false, lateReason: true, earlyReason: false },
  ...{ expiresAt: new Date(), companies: new Map([[NUMBER, 'Provbygg AB']]) },
}
const idle = async () => ({ status: 'idle' }) as const
const draw = (differing: Partial<FoundImport> = {}) =>
  drawInSwedish(
    <PlanPage
      found={{ ...FOUND, ...differing }}
      only={null}
      page={1}
      actions={{ complete: idle, begin: idle, discard: idle }}
    />,
  )

it('says of each row what it becomes, and lets those be chosen that can be logged', async () => {
  const { container } = draw()
  const table = within(screen.getByRole('table', { name: 'Rader i filen' }))
  expect(table.getByText(/^40.min stödtid och 20.min utanför: sedan är taket nått$/)).toBeInTheDocument()
  expect(table.getByText(/^Arbete före 1 oktober 2026 loggas sent\. Säg varför\.$/)).toBeInTheDocument()
  expect(table.getByText(/^Dateras .*för månaden är stängd\.$/)).toBeInTheDocument()
  expect(table.getByText('Redan loggad')).toBeInTheDocument()
  expect(table.getByText('Anteckning: Texten är för lång. Korta den.')).toBeInTheDocument()
  const boxes = table.getAllByRole('checkbox')
  expect(boxes.map((box) => [(box as HTMLInputElement).value, (box as HTMLInputElement).defaultChecked])).toEqual([
    ['2:0', true],
    ['3:20', true],
    ['4:0', false],
  ])
  expect(screen.getByRole('button', { name: 'Logga alla 2 rader' })).toBeInTheDocument()
  expect(screen.getByLabelText('Varför loggas det sent?')).toBeInTheDocument()
  expect(screen.queryByLabelText('Vad gjorde du?')).toBeNull()
  expect(await axe(container)).toHaveNoViolations()
})

it('shows how far it has got, and then what came of it', async () => {
  const under = draw({ isUnderWay: true, rows: [], progress: { ...NOTHING, all: 400, done: 100, logged: 100 } })
  expect(screen.getByRole('progressbar')).toHaveAttribute('value', '100')
  expect(screen.getByText('100 av 400 rader är klara.')).toBeInTheDocument()
  expect(screen.queryByRole('table')).toBeNull()
  expect(await axe(under.container)).toHaveNoViolations()
  under.unmount()
  const done = draw({ rows: ROWS.slice(3, 4), progress: { all: 3, done: 3, logged: 1, already: 1, refused: 1 } })
  expect(screen.getByRole('status')).toHaveTextContent(
    /En rad är loggad.*En rad fanns redan\. En rad kunde inte loggas/,
  )
  expect(screen.getByText(/^Ingen rad kan loggas som den är\./)).toBeInTheDocument()
  expect(await axe(done.container)).toHaveNoViolations()
})

it('tells of a file that could not be read, beside where it is chosen, and leads to those that wait', async () => {
  const imports = [{ id: 'a', rowCount: 3, isUnderWay: false, madeAt: new Date('2026-11-29T10:00:00Z') }]
  const { container } = drawInSwedish(<ImportPage imports={imports} error="Filen går inte att läsa." />)
  expect(screen.getByLabelText('Fil med din tid', { selector: 'input' })).toHaveAccessibleDescription(/Filen går inte/)
  expect(screen.getByRole('alert')).toHaveTextContent('Filen går inte att läsa.')
  expect(screen.getByRole('link', { name: /^3 rader, inläst 2026-11-29 11\.00$/ })).toHaveAttribute(
    'href',
    '/min-tid/las-in/a',
  )
  expect(await axe(container)).toHaveNoViolations()
})
