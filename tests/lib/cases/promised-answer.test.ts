import { stockholmInstant } from '@/lib/calendar/instants'
import { promisedAnswer, type PromisedAnswer } from '@/lib/cases/promised-answer'

const WEEKDAYS = [1, 2, 3, 4, 5]
const PHONE = [
  { weekdays: WEEKDAYS, from: '09:00', until: '12:00' },
  { weekdays: WEEKDAYS, from: '13:00', until: '15:00' },
]
const instant = (text: string) => stockholmInstant(text.slice(0, 10), text.slice(11))
const answer = (now: string, deadline: string | null, responseDueOn: string, times = PHONE) =>
  promisedAnswer({ responseDueOn, bidDeadlineAt: deadline ? instant(deadline) : null }, times, instant(now))

/** Of 2026: 5 June is a Friday, 19 June is Midsummer Eve, 24 December a Thursday. */
it.each<[what: string, now: string, deadline: string | null, due: string, PromisedAnswer]>([
  ['no bid', '2026-06-02 10:00', null, '2026-06-04', { code: 'by-day', day: '2026-06-04' }],
  ['a bid weeks away', '2026-06-02 10:00', '2026-06-25 10:00', '2026-06-04', { code: 'by-day', day: '2026-06-04' }],
  ['two hours left, within the hours', '2026-06-02 10:00', '2026-06-02 12:00', '2026-06-04', { code: 'call-now' }],
  ['at lunch', '2026-06-02 12:30', '2026-06-03 12:00', '2026-06-04', { code: 'call-today', clock: '13:00' }],
  ['two hours left at lunch', '2026-06-02 12:10', '2026-06-02 14:10', '2026-06-04', { code: 'call-today', clock: '13:00' }],
  ['half an hour left at lunch', '2026-06-02 12:10', '2026-06-02 12:40', '2026-06-04', { code: 'bid-closes-first', day: '2026-06-04' }],
  ['two hours left in the evening', '2026-06-02 18:00', '2026-06-02 20:00', '2026-06-04', { code: 'bid-closes-first', day: '2026-06-04' }],
  ['the bid has closed', '2026-06-02 10:00', '2026-06-01 23:59', '2026-06-04', { code: 'bid-closed', day: '2026-06-04' }],
  ['the bid closes this very minute', '2026-06-02 10:00', '2026-06-02 10:00', '2026-06-04', { code: 'bid-closed', day: '2026-06-04' }],
  ['a Saturday', '2026-06-13 11:00', '2026-06-16 10:00', '2026-06-16', { code: 'call-on', day: '2026-06-15', clock: '09:00' }],
  ['a Saturday, before Monday', '2026-06-13 11:00', '2026-06-14 23:00', '2026-06-16', { code: 'bid-closes-first', day: '2026-06-16' }],
  ['16.45 on a Friday', '2026-06-12 16:45', '2026-06-15 12:00', '2026-06-16', { code: 'call-on', day: '2026-06-15', clock: '09:00' }],
  ['16.45 on a Friday, closes on Sunday', '2026-06-12 16:45', '2026-06-14 12:00', '2026-06-16', { code: 'bid-closes-first', day: '2026-06-16' }],
  ['the day before a holiday, closed', '2026-06-18 16:00', '2026-06-20 12:00', '2026-06-23', { code: 'bid-closes-first', day: '2026-06-23' }],
  ['the day before a holiday, open', '2026-06-18 14:59', '2026-06-20 12:00', '2026-06-23', { code: 'call-now' }],
  ['after the day’s hours', '2026-06-02 15:00', '2026-06-03 12:00', '2026-06-04', { code: 'call-on', day: '2026-06-03', clock: '09:00' }],
  ['over Christmas', '2026-12-23 17:00', '2026-12-28 12:00', '2026-12-29', { code: 'call-on', day: '2026-12-28', clock: '09:00' }],
  ['the bid closes on the promised day', '2026-06-02 10:00', '2026-06-04 12:00', '2026-06-04', { code: 'call-now' }],
  ['near, though promised before', '2026-06-13 11:00', '2026-06-16 09:00', '2026-06-15', { code: 'call-on', day: '2026-06-15', clock: '09:00' }],
])('%s', (_what, now, deadline, due, promised) => {
  expect(answer(now, deadline, due)).toEqual(promised)
}) // prettier-ignore

it('calls nobody to a telephone whose hours are not known', () => {
  expect(answer('2026-06-02 10:00', '2026-06-02 12:00', '2026-06-04', [])).toMatchObject({ code: 'bid-closes-first' })
})

it('takes the first of a day’s hours, in whatever order they are written, and those of its weekday alone', () => {
  const asked = ['2026-06-02 08:00', '2026-06-02 16:00', '2026-06-04'] as const
  const first = { code: 'call-today', clock: '09:00' }
  expect(answer(...asked, PHONE)).toEqual(first)
  expect(answer(...asked, [...PHONE].reverse())).toEqual(first)
  const wednesdays = { weekdays: [3], from: '08:00', until: '15:00' }
  expect(answer(...asked, [wednesdays, ...PHONE])).toEqual(first)
})
