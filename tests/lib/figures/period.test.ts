import { daysOfPeriod, monthsBetween, nameOfPeriod, quarterOf } from '@/lib/figures/period'
import { periodsSince, readScope } from '@/lib/figures/scope'
import { waited } from '@/lib/figures/waited'

const rounds = [
  { code: 'new', openedOn: '2026-09-01', closedOn: null },
  { code: 'old', openedOn: '2025-11-03', closedOn: '2026-08-31' },
]

describe('a period', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-12-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026-Q4', '2026-10-01', '2027-01-01'],
  ])('%s runs from %s until %s', (period, from, until) => {
    expect(daysOfPeriod(period)).toEqual({ from, until })
  })

  it.each(['2026-13', '2026-00', '2026-Q5', '2026', 'now', ''])('is not %p', (text) => {
    expect(daysOfPeriod(text)).toBeNull()
  })

  it('has a name in both languages', () => {
    const word = (quarter: number, year: string) => `kv ${quarter} ${year}`
    expect(nameOfPeriod('2026-11', 'sv', word)).toBe('november 2026')
    expect(nameOfPeriod('2026-11', 'en', word)).toBe('November 2026')
    expect(nameOfPeriod('2026-Q4', 'sv', word)).toBe('kv 4 2026')
  })

  it('is listed over a turn of the year', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(quarterOf('2026-01-31')).toBe('2026-Q1')
    expect(periodsSince(rounds, '2026-02-10')).toEqual([
      '2026-02', '2026-01', '2025-12', '2025-11', '2026-Q1', '2025-Q4',
    ]) // prettier-ignore
    expect(periodsSince([], '2026-02-10')).toEqual(['2026-02', '2026-Q1'])
  })
})

describe('the scope', () => {
  it.each([
    [{}, { round: 'new' }],
    [{ round: 'old' }, { round: 'old' }],
    [{ round: 'gone' }, { round: 'new' }],
    [{ round: 'all' }, {}],
    [{ round: 'all', period: '2026-Q4' }, { period: '2026-Q4' }],
    [{ period: 'soon' }, { round: 'new' }],
  ])('of %j is %j', (query, scope) => {
    expect(readScope(query, rounds)).toEqual(scope)
  })

  it('is everything before the first round', () => {
    expect(readScope({}, [])).toEqual({})
  })
})

describe('a wait', () => {
  it.each([
    [50, 'minutes', 1],
    [3_540, 'minutes', 59],
    [3_600, 'hours', 1],
    [47 * 3_600, 'hours', 47],
    [48 * 3_600, 'days', 2],
    [220_000, 'days', 2.5],
  ] as const)('of %d s is told in %s', (seconds, unit, count) => {
    expect(waited(seconds)).toEqual({ unit, count })
  })
})
