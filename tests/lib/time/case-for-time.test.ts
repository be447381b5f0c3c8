import { monthBefore, monthOf } from '@/lib/calendar/months'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { addDays, today } from '@/lib/calendar/days'
import { casesForTime, caseForTime, reasonsOf, requireAcceptsTime, type CaseForTime } from '@/lib/time/case-for-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { refused } from '@/tests/support/refused'

const at = (days: number) => addDays(today(), days)
const OPEN = {
  ...{ status: 'ongoing', lastLoggingDay: null, openedOn: at(-20), roundOpenedOn: at(-100), roundClosedOn: null },
  ...{ roundLogsUntil: null, lateBefore: at(-14), impartial: true },
} as unknown as CaseForTime
const NOTHING = { earlyReason: null, lateReason: null }

type Of = Partial<Record<keyof CaseForTime, unknown>>
type Said = { workedOn?: string; earlyReason?: 'met-first' | null; lateReason?: 'forgotten' | null }
const accepts = (of: Of, said: Said) => () =>
  Promise.resolve().then(() =>
    requireAcceptsTime({ ...OPEN, ...of } as CaseForTime, { workedOn: today(), ...NOTHING, ...said }),
  )

it.each<[string, Of, Said]>([
  ['today', {}, {}],
  ['the first day that is not late', {}, { workedOn: at(-14) }],
  ['a late day that is said why', {}, { workedOn: at(-15), lateReason: 'forgotten' }],
  ['the day that the case was opened', { openedOn: today() }, {}],
  ['a day before that is said why', { openedOn: today() }, { workedOn: at(-1), earlyReason: 'met-first' }],
  ['the first day of the round', { roundOpenedOn: today() }, {}],
  ['the last day of the round', { roundClosedOn: today(), roundLogsUntil: at(1) }, {}],
  ['the last day for late time of the round', { roundClosedOn: today(), roundLogsUntil: today() }, {}],
  ['the last day after the close', { status: 'closed', lastLoggingDay: today() }, {}],
])('takes time of %s', async (_, of, said) => {
  await expect(accepts(of, said)()).resolves.toBeUndefined()
})

it.each<[string, Of, Said]>([
  ['late-reason-missing', {}, { workedOn: at(-15) }],
  ['early-reason-missing', { openedOn: today() }, { workedOn: at(-1) }],
  ['day-before-round', { roundOpenedOn: today(), openedOn: at(-20) }, { workedOn: at(-1) }],
  ['day-after-round', { roundClosedOn: at(-1), roundLogsUntil: at(1) }, {}],
  ['round-closed', { roundClosedOn: at(-20), roundLogsUntil: at(-1) }, { workedOn: at(-20) }],
  ['logging-closed', { status: 'closed', lastLoggingDay: at(-1) }, {}],
  ['impartiality-missing', { impartial: false }, {}],
  ['case-takes-no-time', { status: 'opened', impartial: false }, {}],
  ['case-takes-no-time', { status: 'closed', lastLoggingDay: today(), advisorId: null }, {}],
])('refuses by %s', async (code, of, said) => {
  await refused(accepts(of, said), code)
})

it('keeps each reason where it is needed and nowhere else', () => {
  const said = { earlyReason: 'met-first', lateReason: 'forgotten' } as unknown as Parameters<typeof reasonsOf>[1]
  const kept = (workedOn: string) => reasonsOf(OPEN, { ...said, workedOn })
  expect(kept(at(-14))).toEqual(NOTHING)
  expect(kept(at(-15))).toEqual({ earlyReason: null, lateReason: 'forgotten' })
  expect(kept(at(-20))).toEqual({ earlyReason: null, lateReason: 'forgotten' })
  expect(kept(at(-21))).toEqual({ earlyReason: 'met-first', lateReason: 'forgotten' })
})

it('is the advisor’s own case alone', async () => {
  const { advisor, number } = await aCaseInProgress()
  const other = await aCaseInProgress()
  expect((await casesForTime(null, advisor, [number, other.number])).map((one) => one.number)).toEqual([number])
  expect(await caseForTime(null, advisor, number)).toMatchObject({
    status: 'assigned',
    minutesLeft: 300,
    mandateVerified: true,
  })
  await refused(() => caseForTime(null, other.advisor, number), 'case-not-found')
})

it('says the days of its round, what counts in it, and which of its months are closed', async () => {
  const { advisor, number, roundId } = await aCaseInProgress()
  const [round] = await asSuperuser<{ opened: string; late: number; counted: string[] }>(
    `select opened_on::text as opened, late_after_days as late, (select array_agg(activity order by activity) from round_activity where round_id = r.id and counts) as counted from round r where id = $1`, [roundId])
  if (!round) throw new Error('no round')
  const months = [monthOf(round.opened), monthBefore(monthOf(round.opened))]
  for (const month of months)
    await withTriggersOff('closed_month', 'insert into closed_month (month, closed_by) select $1::date, person_id from staff_role limit 1', [`${month}-01`])
  const found = await caseForTime(null, advisor, number)
  expect(found).toMatchObject({
    ...{ openedOn: today(), roundOpenedOn: round.opened, roundClosedOn: null, roundLogsUntil: null, today: today() },
    ...{ lateBefore: at(-round.late), closedMonths: [months[0]] },
  })
  expect([...found.counted].sort()).toEqual(round.counted)
}) // prettier-ignore
