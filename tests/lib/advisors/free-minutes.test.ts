import fc from 'fast-check'
import { freeMinutes, isAway, type Commitments } from '@/lib/advisors/free-minutes'
import { addDays, dayOf } from '@/lib/calendar/days'
import { workingMinutesUntil } from '@/lib/calendar/working-time'

const at = (text: string) => new Date(text)
const has = (more: Partial<Commitments> = {}): Commitments => ({
  ...{ weeklyMinutes: 900, absences: [], booked: [], agreedLeft: null },
  ...more,
})
/** Monday 2026-11-30 at eight in Stockholm, and the Monday after. */
const [MONDAY, NEXT] = [at('2026-11-30T07:00:00Z'), at('2026-12-07T07:00:00Z')]
const away = (firstOn: string, lastOn: string, weekdays: string[] = []) => ({
  absences: [{ firstOn, lastOn, weekdays }],
})
const meets = (startsAt: string, minutes = 60) => ({ startsAt, minutes })

it.each([
  ['a whole week', has(), MONDAY, NEXT, 900],
  ['half of the first day', has(), at('2026-11-30T11:30:00Z'), NEXT, 810],
  ['an hour of the last day', has(), MONDAY, at('2026-11-30T08:00:00Z'), 20],
  ['a weekend', has(), at('2026-12-05T07:00:00Z'), at('2026-12-06T20:00:00Z'), 0],
  ['an evening', has(), at('2026-11-30T18:00:00Z'), at('2026-11-30T22:00:00Z'), 0],
  ['a week with Christmas in it', has(), at('2026-12-21T07:00:00Z'), at('2026-12-28T07:00:00Z'), 540],
  ['a week of holiday', has(away('2026-11-30', '2026-12-04')), MONDAY, NEXT, 0],
  ['a day of holiday', has(away('2026-12-04', '2026-12-20')), MONDAY, NEXT, 720],
  ['free Fridays', has(away('2026-11-01', '2026-12-31', ['5'])), MONDAY, NEXT, 720],
  ['a meeting', has({ booked: [meets('2026-12-01T09:00:00Z')] }), MONDAY, NEXT, 840],
  ['a meeting afterwards', has({ booked: [meets('2026-12-08T09:00:00Z')] }), MONDAY, NEXT, 900],
  ['a meeting that is over', has({ booked: [meets('2026-11-27T09:00:00Z')] }), MONDAY, NEXT, 900],
  ['more meetings than time', has({ weeklyMinutes: 60, booked: [meets('2026-12-01T09:00:00Z', 90)] }), MONDAY, NEXT, 0],
  ['what is left of an agreement', has({ agreedLeft: 300 }), MONDAY, NEXT, 300],
  ['of it without what is booked later', has({ agreedLeft: 300, booked: [meets('2026-12-20T09:00:00Z')] }), MONDAY, NEXT, 240],
  ['an agreement that is used up', has({ agreedLeft: -20 }), MONDAY, NEXT, 0],
  ['no time in the week', has({ weeklyMinutes: 0 }), MONDAY, NEXT, 0],
  ['a deadline that has passed', has(), NEXT, MONDAY, 0],
])('of %s', (_what, commitments, from, until, minutes) => {
  expect(freeMinutes(commitments, from, until)).toBe(minutes)
}) // prettier-ignore

it('is not known where nobody has said how much of a week there is', () => {
  expect(freeMinutes(has({ weeklyMinutes: null, agreedLeft: 60 }), MONDAY, NEXT)).toBeNull()
})

it('knows a day of holiday and the free day of a part-time week', () => {
  expect(isAway(has(away('2026-12-01', '2026-12-02')), '2026-12-02')).toBe(true)
  expect(isAway(has(away('2026-12-01', '2026-12-02')), '2026-12-03')).toBe(false)
  expect(isAway(has(away('2026-12-01', '2026-12-31', ['5'])), '2026-12-04')).toBe(true)
  expect(isAway(has(away('2026-12-01', '2026-12-31', ['5'])), '2026-12-03')).toBe(false)
})

const instant = fc
  .date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))
const days = fc.integer({ min: 0, max: 60 })

it('is all office time where the whole week is the programme’s and nothing else is', () => {
  fc.assert(
    fc.property(instant, days, (now, ahead) => {
      const until = new Date(now.getTime() + ahead * 86_400_000)
      expect(freeMinutes(has({ weeklyMinutes: 45 * 60 }), now, until)).toBe(workingMinutesUntil(now, until))
    }),
  )
})

it('never grows by an absence, a meeting or an agreement, nor shrinks with more time ahead', () => {
  fc.assert(
    fc.property(instant, days, days, fc.integer({ min: 0, max: 3000 }), (now, ahead, off, minutes) => {
      const until = new Date(now.getTime() + ahead * 86_400_000)
      const all = freeMinutes(has(), now, until) ?? NaN
      const first = addDays(dayOf(now), off)
      const less = [
        has(away(first, addDays(first, 3))),
        has({ booked: [meets(new Date(now.getTime() + off * 3_600_000).toISOString(), minutes)] }),
        has({ agreedLeft: minutes }),
      ].map((one) => freeMinutes(one, now, until) ?? NaN)
      for (const one of less) expect(one).toBeLessThanOrEqual(all)
      expect(freeMinutes(has(), now, new Date(until.getTime() + 3_600_000)) ?? NaN).toBeGreaterThanOrEqual(all)
    }),
  )
})
