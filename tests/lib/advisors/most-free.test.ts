import fc from 'fast-check'
import { freeMinutes, type Commitments } from '@/lib/advisors/free-minutes'
import { triageDays } from '@/lib/advisors/most-free'
import { addDays, dayOf } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { workingMinutesUntil } from '@/lib/calendar/working-time'

const MONDAY = new Date('2026-11-30T08:00:00Z')
const has = (more: Partial<Commitments> = {}): Commitments => ({
  ...{ weeklyMinutes: 900, absences: [], booked: [], agreedLeft: null },
  ...more,
})

it('has of each day what whoever has the most time has until its end', () => {
  const away = has({ absences: [{ firstOn: '2026-12-01', lastOn: '2026-12-31', weekdays: [] }] })
  const little = has({ weeklyMinutes: 300 })
  expect(triageDays([away, little], MONDAY, 4).map(({ free }) => free)).toEqual([160, 160, 173, 233])
})

it('sets no limit where somebody has not said how much time they have, or there is nobody', () => {
  expect(triageDays([has(), has({ weeklyMinutes: null })], MONDAY, 2).map(({ free }) => free)).toEqual([null, null])
  expect(triageDays([], MONDAY, 1)[0]?.free).toBeNull()
})

const day = fc.integer({ min: 0, max: 40 }).map((ahead) => addDays('2026-12-01', ahead))
const commitments = fc.record({
  weeklyMinutes: fc.integer({ min: 0, max: 2400 }),
  absences: fc.array(
    fc.record({
      firstOn: day,
      lastOn: day,
      weekdays: fc.subarray(['1', '2', '3', '4', '5']),
    }),
    { maxLength: 3 },
  ),
  booked: fc.array(
    fc.record({
      startsAt: fc
        .tuple(day, fc.integer({ min: 8, max: 16 }))
        .map(([on, hour]) => stockholmInstant(on, `${String(hour).padStart(2, '0')}:00`).toISOString()),
      minutes: fc.integer({ min: 15, max: 120 }),
    }),
    { maxLength: 4 },
  ),
  agreedLeft: fc.option(fc.integer({ min: -60, max: 3000 })),
})

it('counts every day as free minutes and working time do', () => {
  const now = fc.tuple(day, fc.integer({ min: 0, max: 1439 })).map(([on, minute]) => {
    const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
    return stockholmInstant(on, clock)
  })
  fc.assert(
    fc.property(fc.array(commitments, { minLength: 1, maxLength: 3 }), now, (advisors, from) => {
      const days = triageDays(advisors, from, 20)
      const midnight = (ahead: number) => stockholmInstant(addDays(dayOf(from), ahead), '00:00')
      days.forEach(({ free, before, room }, ahead) => {
        const until = new Date(midnight(ahead + 1).getTime() - 60_000)
        expect(free).toBe(Math.max(...advisors.map((one) => freeMinutes(one, from, until) ?? 0)))
        if (ahead > 0) expect(before).toBe(workingMinutesUntil(from, midnight(ahead)))
        expect(before + room).toBe(workingMinutesUntil(from, midnight(ahead + 1)))
      })
    }),
    { numRuns: 60 },
  )
})
