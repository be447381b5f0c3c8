import fc from 'fast-check'

import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf, daysBetween, isDay, today, weekday } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'

const anyDay = fc.integer({ min: 0, max: 109_000 }).map((count) => addDays('1900-01-01', count))

it('counts days back and forth', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  )
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  expect(isDay('2026-2-3')).toBe(false)
})

it.each([
  ['2026-11-22T22:59:59Z', '2026-11-22', '23:59'],
  ['2026-11-22T23:00:00Z', '2026-11-23', '00:00'],
  ['2026-06-30T21:59:59Z', '2026-06-30', '23:59'],
  ['2026-06-30T22:00:00Z', '2026-07-01', '00:00'],
  ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
  ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'],
  ['2027-03-28T00:59:00Z', '2027-03-28', '01:59'],
  ['2027-03-28T01:00:00Z', '2027-03-28', '03:00'],
])('%s is %s at %s in Stockholm', (instant, day, clock) => {
  expect(dayOf(new Date(instant))).toBe(day)
  expect(today(new Date(instant))).toBe(day)
  expect(clockOf(new Date(instant))).toBe(clock)
})

it('weeks begin on Mondays', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const monday = startOfWeek(day)
      expect(weekday(monday)).toBe(1)
      expect(daysBetween(monday, day)).toBe(weekday(day) - 1)
    }),
  )
})
