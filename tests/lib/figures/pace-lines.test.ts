import { paceLines } from '@/lib/figures/pace-lines'
import { wholeTargets } from '@/lib/rounds/targets'

const trend = (...values: [string, number][]) => values.map(([month, value]) => ({ month, value }))
const targets = wholeTargets({ cases: 40, won: 4, helped: 9, satisfactionTenths: 42, endsOn: '2026-12-31' })

describe('the lines towards the targets', () => {
  it('add up each month, at the part of the round’s time that had passed, until the day', () => {
    const trends = { cases: trend(['2026-01', 5], ['2026-02', 7], ['2026-03', 0]), won: trend(['2026-03', 1]) }
    const lines = paceLines(trends, targets, '2026-01-01', '2026-04-10')
    expect(lines.map(({ name, target }) => [name, target])).toEqual([['cases', 40], ['won', 4]])
    expect(lines[0]?.points.map(({ month, sum }) => [month, sum])).toEqual([
      ['2026-01', 5], ['2026-02', 12], ['2026-03', 12], ['2026-04', 12],
    ])
    expect(lines[0]?.points.map(({ at }) => Math.round(at * 365))).toEqual([31, 59, 90, 100])
    expect(lines[1]?.points.map(({ month, sum }) => [month, sum])).toEqual([['2026-03', 1], ['2026-04', 1]])
  })

  it('are of what adds up alone: not of companies counted each month, nor of a mean', () => {
    const trends = { helped: trend(['2026-01', 5]), satisfactionTenths: trend(['2026-01', 42]) }
    expect(paceLines(trends, targets, '2026-01-01', '2026-02-01')).toEqual([])
  })

  it('are none without a target, a trend, or a day that the round ends on', () => {
    const trends = { cases: trend(['2026-01', 5]), bids: trend(['2026-01', 5]), won: [] }
    const names = (of: typeof targets | null, openedOn: string | null = '2026-01-01') =>
      paceLines(trends, of, openedOn, '2026-02-01').map(({ name }) => name)
    expect(names(targets)).toEqual(['cases'])
    expect(names(null)).toEqual([])
    expect(names({ ...targets, endsOn: null })).toEqual([])
    expect(names(targets, null)).toEqual([])
  })
}) // prettier-ignore
