import { adjustedInMonth, adjustedInWeek } from '@/lib/time/adjusted'
import { casesOfMonth, daysOfMonth, sumOf, sumsOfMonth, type MonthEntry } from '@/lib/time/own-month'
import type { WeekEntry } from '@/lib/time/week-of-entries'

const entry = (minutes: number, of: Partial<MonthEntry> = {}): MonthEntry => ({
  ...{ day: '2026-11-03', concernsOn: null, number: 'UA-2026-0002', company: 'Bolaget', activity: 'meeting' },
  ...{ counts: true, minutes, ...of },
})
const ENTRIES = [
  entry(60),
  entry(25, { day: '2026-11-02', activity: 'travel', counts: false, number: null, company: null }),
  entry(30, { day: '2026-11-02', number: 'UA-2026-0001', company: 'Det andra' }),
  entry(-10, { activity: 'travel' }),
]

it('comes to what counted and what did not, and of both what was travel', () => {
  expect(sumsOfMonth(ENTRIES)).toEqual({ counted: 80, outside: 25, travel: 15 })
  expect(sumOf(sumsOfMonth(ENTRIES))).toBe(105)
  expect(sumsOfMonth([])).toEqual({ counted: 0, outside: 0, travel: 0 })
})

it('is by day in the order of the days, and by case with what is not seen last', () => {
  expect(daysOfMonth(ENTRIES)).toEqual([
    { key: '2026-11-02', counted: 30, outside: 25, travel: 25 },
    { key: '2026-11-03', counted: 50, outside: 0, travel: -10 },
  ])
  expect(casesOfMonth(ENTRIES)).toEqual([
    { key: { number: 'UA-2026-0001', company: 'Det andra' }, counted: 30, outside: 0, travel: 0 },
    { key: { number: 'UA-2026-0002', company: 'Bolaget' }, counted: 50, outside: 0, travel: -10 },
    { key: { number: null, company: null }, counted: 0, outside: 25, travel: 25 },
  ])
})

it('says what of it concerns days of a month that was closed, each day once and in their order', () => {
  expect(adjustedInMonth(ENTRIES)).toBeNull()
  const late = ['2026-10-09', '2026-10-02', '2026-10-09'].map((concernsOn) => entry(20, { concernsOn }))
  expect(adjustedInMonth([...ENTRIES, ...late])).toEqual({ minutes: 60, days: ['2026-10-02', '2026-10-09'] })
  const ofWeek = (adjustedOn: string | null, reversed = false) => ({ adjustedOn, minutes: 15, reversed }) as WeekEntry
  expect(adjustedInWeek([ofWeek(null)])).toBeNull()
  const week = [ofWeek(null), ofWeek('2026-11-04', true), ofWeek('2026-11-02'), ofWeek('2026-11-02')]
  expect(adjustedInWeek(week)).toEqual({ minutes: 15, days: ['2026-11-02', '2026-11-04'] })
})
