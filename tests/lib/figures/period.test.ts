import { monthsBetween } from '@/lib/calendar/months'
import { commonPeriod, daysOfPeriod, nameOfPeriod, quarterOf, wholeMonthsIn, type PeriodWords } from '@/lib/figures/period' // prettier-ignore
import { readPeriod } from '@/lib/figures/read-period'
import { namesNoRound, periodsSince, readScope } from '@/lib/figures/scope'
import { waited } from '@/lib/figures/waited'

const rounds = [
  { code: 'new', openedOn: '2026-09-01', closedOn: null },
  { code: 'old', openedOn: '2025-11-03', closedOn: '2026-08-31' },
]

describe('a round in an address', () => {
  it.each([
    ['new', false],
    ['', false],
    [undefined, false],
    ['all', false],
    ['gone', true],
    [['new', 'old'], true],
  ])('%s: it is said where it is none, as the figures are then of another', (round, missing) => {
    expect(namesNoRound({ round }, rounds)).toBe(missing)
  })

  it('all of them are none for who reads whole rounds', () => {
    expect(namesNoRound({ round: 'all' }, rounds, false)).toBe(true)
  })
})

describe('a period', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-12-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026-Q4', '2026-10-01', '2027-01-01'],
    ['2026-W53', '2026-12-28', '2027-01-04'],
    ['2027-W01', '2027-01-04', '2027-01-11'],
    ['2026-11-03--2026-11-03', '2026-11-03', '2026-11-04'],
    ['2024-02-28--2024-02-29', '2024-02-28', '2024-03-01'],
  ])('%s runs from %s until %s', (period, from, until) => {
    expect(daysOfPeriod(period)).toEqual({ from, until })
  })

  it.each([
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026',
    'now',
    '',
    '2026-W54',
    '2027-W53',
    '2026-W00',
    '9999-12',
    '9999-Q4',
    '1999-W01',
    '2026-02-29--2026-03-01',
    '2026-03-01--2026-02-28',
    '2026-03-01',
    '2026-03-01--',
    '9999-12-30--9999-12-31',
  ])('is not %p', (text) => {
    expect(daysOfPeriod(text)).toBeNull()
  })

  it('has a name in both languages', () => {
    const word: PeriodWords = {
      week: ({ week, year }) => `v ${week} ${year}`,
      quarter: ({ quarter, year }) => `kv ${quarter} ${year}`,
    }
    expect(nameOfPeriod('2026-W53', 'sv', word)).toBe('v 53 2026')
    expect(nameOfPeriod('2026-11-03--2026-11-15', 'sv', word)).toBe('3–15 november 2026')
    expect(nameOfPeriod('2026-11-03--2026-11-15', 'en', word)).toMatch(/^3.–.15 November 2026$/)
    expect(nameOfPeriod('2026-11', 'sv', word)).toBe('november 2026')
    expect(nameOfPeriod('2026-11', 'en', word)).toBe('November 2026')
    expect(nameOfPeriod('2026-Q4', 'sv', word)).toBe('kv 4 2026')
  })

  it('is listed over a turn of the year', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(quarterOf('2026-01-31')).toBe('2026-Q1')
    expect(periodsSince(rounds, '2026-02-10')).toEqual([
      '2026-W07', '2026-W06', '2026-W05', '2026-W04', '2026-W03', '2026-W02', '2026-W01', '2025-W52', '2025-W51', '2025-W50',
      '2025-W49', '2025-W48', '2025-W47', '2025-W46', '2025-W45', '2026-02', '2026-01', '2025-12', '2025-11', '2026-Q1', '2025-Q4',
    ]) // prettier-ignore
    expect(periodsSince([], '2026-02-10')).toEqual(['2026-W07', '2026-02', '2026-Q1'])
  })
})

describe('what two periods have in common', () => {
  it.each([
    [undefined, '2026-11', '2026-11'],
    ['2026-Q4', '2026-11', '2026-11'],
    ['2026-W48', '2026-11', '2026-W48'],
    ['2026-W49', '2026-11', '2026-11-30--2026-11-30'],
    ['2026-11-01--2026-11-30', '2026-11', '2026-11'],
    ['2026-W40', '2026-11', null],
  ])('%s and %s: %s', (one, other, common) => {
    expect(commonPeriod(one, other)).toBe(common)
  })

  it.each([
    ['2026-10-15--2026-12-31', { from: '2026-11-01', until: '2027-01-01' }],
    ['2026-11-01--2026-11-30', { from: '2026-11-01', until: '2026-12-01' }],
    ['2026-11-02--2026-12-30', null],
    ['2026-W49', null],
  ])('the whole months in %s', (period, whole) => {
    expect(wholeMonthsIn(daysOfPeriod(period)!)).toEqual(whole)
  })
})

describe('what an address asks for', () => {
  it.each([
    [{}, {}],
    [{ period: '2026-W48' }, {}],
    [{ period: 'v48' }, { period: true }],
    [{ period: ['2026-11', '2026-10'] }, {}],
    [{ from: '2026-11-03' }, { until: 'missing' }],
    [{ until: '2026-11-03' }, { from: 'missing' }],
    [{ from: 'nyss', until: '2026-11-03' }, { from: 'unclear' }],
    [{ from: '2026-11-04', until: '2026-11-03' }, { until: 'before' }],
    [
      { from: '1950-01-01', until: '2026-11-03' },
      { from: 'unclear', until: 'unclear' },
    ],
    [{ from: '2026-11-03', until: '2026-11-03' }, {}],
  ])('%j has the faults %j', (query, faults) => {
    expect(readPeriod(query).faults).toEqual(faults)
  })

  it('keeps what was typed', () => {
    expect(readPeriod({ from: ' i  forrgår ', until: '2026-11-03' }).typed).toEqual({
      from: 'i forrgår',
      until: '2026-11-03',
    })
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
    [
      { from: '2026-11-03', until: '15 november 2026' },
      { round: 'new', period: '2026-11-03--2026-11-15' },
    ],
    [{ from: '2026-11-16', until: '2026-11-15', period: '2026-Q4' }, { round: 'new' }],
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
