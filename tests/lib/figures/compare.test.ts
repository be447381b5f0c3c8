import { addDays } from '@/lib/calendar/days'
import { comparedScope, daysPassed, readComparison } from '@/lib/figures/compare'
import { movingPeriodOf, periodSeenFrom } from '@/lib/figures/moving-period'
import { periodAYearAgo, periodBefore } from '@/lib/figures/other-periods'
import { daysOfPeriod } from '@/lib/figures/period'

const rounds = [
  { code: 'third', openedOn: '2026-09-01', closedOn: null },
  { code: 'second', openedOn: '2026-01-12', closedOn: '2026-08-31' },
  { code: 'first', openedOn: '2025-03-01', closedOn: '2026-01-11' },
]

describe('the period before', () => {
  it.each([
    ['2026-W01', '2025-W52'],
    ['2027-W01', '2026-W53'],
    ['2026-01', '2025-12'],
    ['2026-Q1', '2025-Q4'],
    ['2026-11-10--2026-11-16', '2026-11-03--2026-11-09'],
    ['2026-03-01--2026-03-01', '2026-02-28--2026-02-28'],
  ])('%s is %s', (period, before) => {
    expect(periodBefore(period)).toBe(before)
  })

  it.each(['2026-W31', '2026-03', '2026-Q1', '2026-11-10--2026-12-24', '2026-10-25--2026-10-25'])(
    'of %s ends where it begins, and is as long where it has no name of its own',
    (period) => {
      const [days, before] = [daysOfPeriod(period)!, daysOfPeriod(periodBefore(period)!)!]
      expect(before.until).toBe(days.from)
      const lengthOf = ({ from, until }: typeof days) => {
        let count = 0
        for (let day = from; day < until; day = addDays(day, 1)) count += 1
        return count
      }
      if (period.includes('--') || period.includes('W')) expect(lengthOf(before)).toBe(lengthOf(days))
    },
  )
})

it.each([
  ['2026-W48', '2025-W48'],
  ['2026-W53', null],
  ['2026-02', '2025-02'],
  ['2026-Q3', '2025-Q3'],
  ['2024-02-29--2024-03-05', '2023-02-28--2023-03-05'],
  ['2000-01', null],
])('a year before %s is %s', (period, ago) => {
  expect(periodAYearAgo(period)).toBe(ago)
})

describe('a scope is held against', () => {
  it.each([
    ['the round before', { round: 'third' }, 'before', { round: 'second' }],
    ['nothing, when it is the first', { round: 'first' }, 'before', null],
    ['nothing a year ago, when it is a round', { round: 'third' }, 'year', null],
    ['nothing, when it is everything', {}, 'before', null],
    ['the month before of the same round', { round: 'third', period: '2026-11' }, 'before', { round: 'third', period: '2026-10' }],
    ['that of every round, before its own began', { round: 'third', period: '2026-09' }, 'before', { period: '2026-08' }],
    ['the same a year ago', { round: 'third', period: '2026-11' }, 'year', { period: '2025-11' }],
    ['the same cases', { round: 'third', period: '2026-11', sector: 'it' }, 'before', { round: 'third', period: '2026-10', sector: 'it' }],
    ['days of every round, as it is itself', { period: '2026-11-02--2026-11-03' }, 'before', { period: '2026-10-31--2026-11-01' }],
  ] as const)('%s', (_name, scope, by, other) => {
    expect(comparedScope(scope, by, rounds)).toEqual(other)
  }) // prettier-ignore
})

it('is read from an address, and what is no comparison is told', () => {
  expect(readComparison({ compare: 'year' })).toEqual({ by: 'year', isUnclear: false })
  expect(readComparison({})).toEqual({ by: undefined, isUnclear: false })
  for (const compare of ['igår', ['year', 'before']])
    expect(readComparison({ compare })).toEqual({ by: undefined, isUnclear: true })
})

it('knows how much of the days has passed', () => {
  const days = daysOfPeriod('2026-11')!
  expect(daysPassed(days, '2026-11-29')).toEqual({ passed: 29, all: 30 })
  expect(daysPassed(days, '2026-10-29')).toEqual({ passed: 0, all: 30 })
  expect([daysPassed(days, '2026-11-30'), daysPassed(days, '2026-12-24')]).toEqual([null, null])
})

describe('a period that moves on', () => {
  it.each([
    ['2026-W49', 'this-week', '2027-W01'],
    ['2026-W48', 'last-week', '2026-W53'],
    ['2026-11', 'this-month', '2027-01'],
    ['2026-10', 'last-month', '2026-12'],
    ['2026-Q4', 'this-quarter', '2027-Q1'],
    ['2026-Q3', 'last-quarter', '2026-Q4'],
  ])('%s is %s, and that of the day it is looked at', (period, moving, later) => {
    expect(movingPeriodOf(period, '2026-11-30')).toBe(moving)
    expect(periodSeenFrom(moving, '2026-11-30')).toBe(period)
    expect(periodSeenFrom(moving, '2027-01-04')).toBe(later)
  })

  it.each([undefined, '2026-W40', '2026-09', '2025-Q4', '2026-11-01--2026-11-30'])('%s stays', (period) => {
    expect(movingPeriodOf(period, '2026-11-30')).toBeNull()
  })

  it.each(['this-year', '2026-11', ''])('%s is no such name', (name) => {
    expect(periodSeenFrom(name, '2026-11-30')).toBeNull()
  })
})
