import { screen, within } from '@testing-library/react'
import { axe } from 'jest-axe'
import { ApproveMonth } from '@/components/time/approve-month'
import { OwnMonthPage } from '@/components/time/own-month-page'
import type { MonthApproval } from '@/lib/time/month-approval'
import type { MonthEntry } from '@/lib/time/own-month'
import { drawInSwedish } from '../support/in-swedish'

const entry = (differing: Partial<MonthEntry>): MonthEntry => ({
  ...{ day: '2026-10-12', concernsOn: null, number: 'UA-2026-0007', company: 'Provbygg AB' },
  ...{ activity: 'call', counts: true, minutes: 60, ...differing },
})
const ENTRIES = [
  entry({}),
  entry({ activity: 'travel', counts: false, minutes: 25 }),
  entry({ day: '2026-10-14', number: null, company: null, minutes: 30 }),
]
const OPEN: MonthApproval = {
  ...{ advisor: 'Rut', state: 'open', approvedAt: null, approvedBy: null },
  ...{ minutes: null, minutesNow: 115, entries: 3, isOver: true },
}
const APPROVED = { approvedAt: new Date('2026-11-02T09:00:00Z'), approvedBy: 'Lisa', minutes: 100 } as const
const WEEKS = (['done', 'changed', 'open'] as const).map((state, index) => ({
  ...{ monday: ['2026-10-05', '2026-10-12', '2026-10-19'][index] ?? '', state, doneAt: null },
  ...{ minutes: null, minutesNow: 0, entries: 0, approved: false },
}))

const draw = (approval: Partial<MonthApproval> = {}, entries = ENTRIES, isOwn = true) =>
  drawInSwedish(
    <OwnMonthPage
      heading="Min tid i oktober 2026"
      month="2026-10"
      to={(month) => `/min-tid/${month}`}
      approval={{ ...OPEN, ...approval }}
      weeks={WEEKS}
      files="/api/lists/own-time/2026-10"
      {...{ entries, isOwn }}
    >
      <ApproveMonth
        action={async () => ({ status: 'idle' })}
        month="2026-10"
        advisorId="a1"
        approval={{ ...OPEN, ...approval }}
        isOwn={isOwn}
      />
    </OwnMonthPage>,
  )

it('shows a month’s sums by case and by day, each row with its own', async () => {
  const { container } = draw()
  const cases = within(screen.getByRole('table', { name: 'Per ärende' }))
  expect(cases.getByRole('row', { name: /UA-2026-0007.*1.tim.25.min$/ })).toBeInTheDocument()
  expect(cases.getByRole('row', { name: /^Ärenden som du inte ser.*30.min$/ })).toBeInTheDocument()
  const days = within(screen.getByRole('table', { name: 'Per dag' }))
  expect(days.getByRole('row', { name: /^mån 12 okt.*1.tim.*25.min.*25.min.*1.tim.25.min$/ })).toBeInTheDocument()
  expect(screen.getByText('Summa', { selector: 'p' }).parentElement).toHaveTextContent(/1.tim.55.min$/)
  expect(await axe(container)).toHaveNoViolations()
})

it('says what is an adjustment of a closed month, on the day it was written, and which day it is of', () => {
  draw({}, [entry({}), entry({ day: '2026-10-14', concernsOn: '2026-09-30', minutes: 25 })])
  expect(
    screen.getByText(/^25.min är justering av en stängd månad\. Här står den på dagen den skrevs.*: ons 30 sep\.$/),
  ).toBeInTheDocument()
  const days = within(screen.getByRole('table', { name: 'Per dag' }))
  expect(days.getByRole('row', { name: /^ons 14 okt.*justerar ons 30 sep/ })).toBeInTheDocument()
})

it('leads to the weeks and the months beside, and to its files', () => {
  draw()
  expect(screen.getByRole('link', { name: 'Vecka 41: klar' })).toHaveAttribute('href', '/vecka/2026-v41')
  expect(screen.getByRole('link', { name: /november 2026/ })).toHaveAttribute('href', '/min-tid/2026-11')
  expect(screen.getByRole('link', { name: 'Excel', hidden: true })).toHaveAttribute(
    'href',
    '/api/lists/own-time/2026-10?as=xlsx',
  )
})

it('is approved as it is, by somebody else, once it is over and has time', () => {
  draw({}, ENTRIES, false)
  const form = screen.getByRole('button', { name: 'Godkänn oktober 2026' }).closest('form')
  expect(new FormData(form ?? undefined).get('entries')).toBe('3')
  expect(screen.queryByRole('link', { name: /^Vecka/ })).not.toBeInTheDocument()
})

it.each([
  ['its own', {}, true],
  ['a month that goes on', { isOver: false }, false],
  ['a month without time', { entries: 0 }, false],
  ['what is approved', { state: 'approved', ...APPROVED }, false],
] as const)('does not let anybody approve %s', (_what, approval, isOwn) => {
  draw(approval, ENTRIES, isOwn)
  expect(screen.queryByRole('button', { name: /^Godkänn/ })).not.toBeInTheDocument()
})

it('says that it was changed after it was approved, and is approved again', async () => {
  const { container } = draw({ state: 'changed', ...APPROVED }, ENTRIES, false)
  expect(screen.getByRole('heading', { name: 'Ändrad efter godkännandet' })).toBeInTheDocument()
  expect(screen.getByText(/då var den 1.tim.40.min\. Nu är den 1.tim.55.min\./)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Godkänn oktober 2026 igen' })).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})

it('says what will come where there is no time', async () => {
  const { container } = draw({ entries: 0, minutesNow: 0, isOver: false }, [])
  expect(screen.getByText('Ingen tid i oktober 2026')).toBeInTheDocument()
  expect(screen.getByText('Månaden kan godkännas när den är slut.')).toBeInTheDocument()
  expect(await axe(container)).toHaveNoViolations()
})
