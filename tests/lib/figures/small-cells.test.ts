import fc from 'fast-check'
import { guardCells, guardCounts, LEAST_SHOWN } from '@/lib/figures/small-cells'

describe('small cells', () => {
  it.each([
    [[0, 0, 0], [0, 0, 0], 0],
    [[9, 6, 0], [9, 6, 0], 15],
    [[1, 0, 0], ['few', 0, 0], 'few'],
    [[2, 9, 6], ['few', 9, 'hidden'], 17],
    [[2, 3, 9], ['few', 'few', 9], 14],
    [[1, 1, 9, 6], ['few', 'few', 9, 'hidden'], 17],
    [[4, 4], ['few', 'few'], 'hidden'],
    [[2, 3], ['few', 'few'], 5],
    [[5, 1], [5, 'few'], 'hidden'],
    [[5, 5, 1], [5, 5, 'few'], 'hidden'],
    [[5, 6, 1], ['hidden', 'hidden', 'few'], 12],
  ])('of %j show %j with the sum %j', (counts, cells, sum) => {
    expect(guardCounts(counts)).toEqual({ cells, sum })
  })

  it('hide hours by the number of companies behind them', () => {
    const cells = [
      { value: 300, behind: 1 },
      { value: 900, behind: 7 },
      { value: 0, behind: 0 },
    ]
    expect(guardCells(cells)).toEqual({ cells: ['few', 'hidden', 0], sum: 1200 })
  })

  it('are never the only answer that fits what is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), (counts) => {
        const { cells, sum } = guardCounts(counts)
        for (const [index, count] of counts.entries()) {
          if (count === 0 || count >= LEAST_SHOWN) continue
          expect(cells[index]).toBe('few')
          expect(otherAnswers(cells, sum, index, count)).toBe(true)
        }
      }),
    )
  })
})

/** Whether the cell could hold another number, given everything that is shown. */
function otherAnswers(cells: readonly unknown[], sum: unknown, index: number, count: number): boolean {
  if (typeof sum !== 'number') return true
  const shown = cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0)
  const unknown = cells.flatMap((cell, at) => (at === index || typeof cell === 'number' ? [] : [cell]))
  const least = unknown.reduce<number>((total, cell) => total + (cell === 'few' ? 1 : LEAST_SHOWN), 0)
  const most = unknown.reduce<number>((total, cell) => total + (cell === 'few' ? LEAST_SHOWN - 1 : Infinity), 0)
  return [1, 2, 3, 4]
    .filter((other) => other !== count)
    .some((other) => sum - shown - other >= least && sum - shown - other <= most)
}
