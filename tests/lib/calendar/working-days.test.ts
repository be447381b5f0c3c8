import fc from 'fast-check'

import { addDays, weekday } from '@/lib/calendar/days'
import { easterSunday, isEve, isRedDay } from '@/lib/calendar/red-days'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '@/lib/calendar/working-days'
import { workingMinutesUntil } from '@/lib/calendar/working-time'
import { workingTimeLeft } from '@/lib/calendar/working-time-left'

it.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter %d is %s', (year, day) => expect(easterSunday(year)).toBe(day))

it('lists the red days and eves of 2026', () => {
  const days = Array.from({ length: 365 }, (_, i) => addDays('2026-01-01', i))
  expect(days.filter(isRedDay)).toEqual([
    '2026-01-01',
    '2026-01-06',
    '2026-04-03',
    '2026-04-05',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-24',
    '2026-06-06',
    '2026-06-20',
    '2026-10-31',
    '2026-12-25',
    '2026-12-26',
  ])
  expect(days.filter(isEve)).toEqual(['2026-06-19', '2026-12-24', '2026-12-31'])
})

it('places Midsummer Day and All Saints on Saturdays within their weeks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1953, max: 2199 }), (year) => {
      const within = (from: string) =>
        Array.from({ length: 7 }, (_, i) => addDays(from, i)).filter((d) => weekday(d) === 6)
      expect([...within(`${year}-06-20`), ...within(`${year}-10-31`)].every(isRedDay)).toBe(true)
    }),
  )
})

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-23', '2026-12-21'],
    ['2026-12-14', '2027-01-14'],
    ['2026-03-20', '2026-04-21'],
    ['2026-05-29', '2026-06-26'],
  ])('20 working days after %s is %s', (day, expected) => expect(addWorkingDays(day, 20)).toBe(expected))

  it.each([
    ['2026-12-23', 1, '2026-12-24', '2026-12-28'],
    ['2026-12-30', 1, '2026-12-31', '2027-01-04'],
    ['2026-06-18', 1, '2026-06-19', '2026-06-22'],
    ['2026-11-20', 2, '2026-11-24', '2026-11-24'],
  ])('after %s, %d working days end on %s, or on %s where eves are free', (day, count, working, free) => {
    expect(addWorkingDays(day, count)).toBe(working)
    expect(addWorkingDays(day, count, 'free')).toBe(free)
  })

  it('lands on a working day and can be walked back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('working' as const, 'free' as const),
        (offset, count, eves) => {
          const start = addWorkingDays(addDays('2000-01-01', offset), 1, eves)
          const end = addWorkingDays(start, count, eves)
          expect(isWorkingDay(end, eves)).toBe(true)
          expect(addWorkingDays(end, -count, eves)).toBe(start)
        },
      ),
    )
    expect(addWorkingDays('2026-11-22', 0)).toBe('2026-11-22')
    expect(() => addWorkingDays('2026-11-22', 1.5)).toThrow(RangeError)
  })
})

describe('workingDaysBetween', () => {
  it('counts what lies between two days, as walking through them does', () => {
    const offset = fc.integer({ min: 0, max: 3_000 })
    fc.assert(
      fc.property(offset, offset, fc.constantFrom('working' as const, 'free' as const), (one, other, eves) => {
        const [from, to] = [addDays('2024-06-01', Math.min(one, other)), addDays('2024-06-01', Math.max(one, other))]
        let walked = 0
        for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (isWorkingDay(day, eves)) walked += 1
        expect(workingDaysBetween(from, to, eves)).toBe(walked)
      }),
      { numRuns: 50 },
    )
    expect(workingDaysBetween('2026-12-30', '2027-01-01')).toBe(1)
    expect(workingDaysBetween('2026-12-30', '2027-01-01', 'free')).toBe(0)
  })
})

describe('workingMinutesUntil', () => {
  const at = (text: string) => new Date(text)

  it.each([
    ['within one day', '2026-11-23T09:00:00+01:00', '2026-11-23T11:30:00+01:00', 150],
    ['before opening', '2026-11-23T05:00:00+01:00', '2026-11-23T09:00:00+01:00', 60],
    ['after closing', '2026-11-23T18:00:00+01:00', '2026-11-23T23:59:00+01:00', 0],
    ['over night', '2026-11-23T16:00:00+01:00', '2026-11-24T09:00:00+01:00', 120],
    ['over a weekend', '2026-11-20T16:30:00+01:00', '2026-11-23T08:30:00+01:00', 60],
    ['only a weekend', '2026-11-21T10:00:00+01:00', '2026-11-22T23:59:00+01:00', 0],
    ['over Christmas', '2026-12-23T16:00:00+01:00', '2026-12-28T09:00:00+01:00', 120],
    ['to winter time', '2026-10-23T16:00:00+02:00', '2026-10-26T09:00:00+01:00', 120],
    ['to summer time, over Easter', '2027-03-25T16:00:00+01:00', '2027-03-30T09:00:00+02:00', 120],
    ['passed', '2026-11-24T10:00:00+01:00', '2026-11-23T10:00:00+01:00', 0],
    ['a whole week', '2026-11-23T00:00:00+01:00', '2026-11-29T23:59:00+01:00', 5 * 540],
  ])('%s', (_, now, deadline, expected) => expect(workingMinutesUntil(at(now), at(deadline))).toBe(expected))

  it('counts eves where they are working days', () =>
    expect(workingMinutesUntil(at('2026-12-23T16:00:00+01:00'), at('2026-12-28T09:00:00+01:00'), 'working')).toBe(660))

  it('adds up over any moment in between', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 400 })
    const base = Date.parse('2026-01-01T00:00:00Z')
    fc.assert(
      fc.property(fc.tuple(minute, minute, minute), (times) => {
        const [a, b, c] = times.sort((x, y) => x - y).map((m) => new Date(base + m * 60_000))
        if (!a || !b || !c) throw new Error('three instants')
        expect(workingMinutesUntil(a, b) + workingMinutesUntil(b, c)).toBe(workingMinutesUntil(a, c))
      }),
      { numRuns: 30 },
    )
  })
})

it.each([
  ['2026-11-24T07:00:00Z', '2026-11-26T16:00:00Z', { unit: 'days', count: 3 }],
  ['2026-11-24T07:00:00Z', '2026-11-24T16:00:00Z', { unit: 'days', count: 1 }],
  ['2026-11-24T07:01:00Z', '2026-11-24T16:00:00Z', { unit: 'hours', count: 8 }],
  ['2026-11-27T15:30:00Z', '2026-11-30T09:00:00Z', { unit: 'hours', count: 2 }],
  ['2026-11-27T15:30:00Z', '2026-11-28T12:00:00Z', { unit: 'hours', count: 0 }],
  ['2026-11-27T15:30:00Z', '2026-11-27T12:00:00Z', { unit: 'hours', count: 0 }],
])('says the office time from %s to %s in whole days, and on the last in hours', (now, until, left) =>
  expect(workingTimeLeft(new Date(now), new Date(until))).toEqual(left),
)
