/** @jest-environment node */
import fc from 'fast-check'

import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf } from '@/lib/calendar/days'
import { endOfDay, startOfDay, stockholmInstant } from '@/lib/calendar/instants'

it.each([
  ['2026-11-22', '13:30', '2026-11-22T12:30:00.000Z'],
  ['2026-07-01', '13:30', '2026-07-01T11:30:00.000Z'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  ['2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
])('%s %s in Stockholm is %s', (day, time, instant) => expect(stockholmInstant(day, time).toISOString()).toBe(instant))

it.each([
  ['2026-11-22', '2026-11-22T22:59:59.999Z'],
  ['2026-10-25', '2026-10-25T22:59:59.999Z'],
  ['2027-03-28', '2027-03-28T21:59:59.999Z'],
])('%s ends at %s', (day, instant) => expect(endOfDay(day).toISOString()).toBe(instant))

it.each([
  ['2026-10-25', 25],
  ['2027-03-28', 23],
  ['2026-11-22', 24],
])('%s has %d hours', (day, hours) =>
  expect(endOfDay(day).getTime() + 1 - startOfDay(day).getTime()).toBe(hours * 3_600_000),
)

it.each([
  ['2026-02-30', '10:00'],
  ['2026-11-22', '24:00'],
  ['2026-11-22', '9:00'],
  ['nonsense', '10:00'],
  ['2026-11-22', ''],
])('refuses %j %j', (day, time) => expect(() => stockholmInstant(day, time)).toThrow(RangeError))

it('comes back to the day and time it was made of', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1439 }), (offset, minute) => {
      const day = addDays('1990-01-01', offset)
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
      const instant = stockholmInstant(day, time)
      expect(dayOf(instant)).toBe(day)
      if (!time.startsWith('02')) expect(clockOf(instant)).toBe(time)
      expect(dayOf(endOfDay(day))).toBe(day)
    }),
  )
})
