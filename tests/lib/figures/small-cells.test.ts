import fc from 'fast-check'
import { guardAmounts, guardCounts, guardPart, LEAST_SHOWN } from '@/lib/figures/small-cells'

describe('small cells', () => {
  it.each([
    [[0, 0, 0], [0, 0, 0], 0],
    [[9, 6, 0], [9, 6, 0], 15],
    [[1, 0, 0], null, 'few'],
    [[2, 1, 1], null, 'few'],
    [[2, 9, 6], ['hidden', 9, 'hidden'], 17],
    [[2, 3, 9], ['few', 'few', 9], 14],
    // Three cases of these two states would be the difference between the sum and the others.
    [[1, 2, 9, 6], ['hidden', 'hidden', 9, 'hidden'], 18],
    [[4, 4, 0], null, 8],
    [[4, 4], ['hidden', 'hidden'], 8],
    [[4, 4, 9], ['hidden', 'hidden', 'hidden'], 17],
    [[1, 1, 1, 1, 1], null, 5],
    [[2, 3], null, 5],
    [[5, 1], ['hidden', 'hidden'], 6],
    [[5, 5, 1], ['hidden', 'hidden', 'hidden'], 11],
    [[5, 6, 1], ['hidden', 6, 'hidden'], 12],
  ])('of %j show %j with the sum %j', (counts, cells, sum) => {
    expect(guardCounts(counts)).toEqual({ cells, sum })
  })

  it('hide hours by the number of companies behind them, always with those of many', () => {
    const few = { value: 300, behind: 2 }
    const many = { value: 900, behind: 7 }
    const none = { value: 0, behind: 0 }
    expect(guardAmounts([few, many, none])).toEqual({ cells: ['hidden', 'hidden', 0], sum: 1200 })
    // Both months may be of the same two companies: their sum is theirs.
    expect(guardAmounts([few, { value: 60, behind: 3 }])).toEqual({ cells: null, sum: 360 })
    expect(guardAmounts([few])).toEqual({ cells: null, sum: 'few' })
  })

  it('are not what is left when all that is shown is taken from the sum', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 9 }), (counts) => {
        const { cells, sum } = guardCounts(counts)
        if (!cells || typeof sum !== 'number') return
        const left = cells.reduce<number>((rest, cell) => rest - (typeof cell === 'number' ? cell : 0), sum)
        expect(left === 0 || left >= LEAST_SHOWN).toBe(true)
        expect(cells.filter((cell) => typeof cell === 'number' && cell > 0 && cell < LEAST_SHOWN)).toEqual([])
      }),
    )
  })

  /** Whoever knows the rule, and all that is shown, asks which tables would have been shown like this one. */
  it('could each be another number, for whoever knows this rule', () => {
    const alike = new Map<string, number[][]>()
    for (const counts of everyTable(4, 10)) {
      const shown = JSON.stringify(guardCounts(counts))
      alike.set(shown, [...(alike.get(shown) ?? []), counts])
    }
    for (const tables of alike.values())
      for (const [place, count] of (tables[0] ?? []).entries())
        if (count > 0 && count < LEAST_SHOWN)
          expect(new Set(tables.map((counts) => counts[place])).size).toBeGreaterThan(1)
  })
})

describe('a part beside its whole', () => {
  it.each([
    [0, 20, 0],
    [20, 20, 20],
    [12, 20, 12],
    [3, 20, 'few'],
    [18, 20, 'hidden'],
    [3, 6, 'hidden'],
    [7, 'hidden', 'hidden'],
    [1, 'few', 'hidden'],
    [0, 'few', 0],
  ] as const)('%j of %j is shown as %j', (part, whole, shown) => {
    expect(guardPart(part, whole)).toBe(shown)
  })

  it('leaves every part that is few, and every rest that is, more than one possibility', () => {
    for (let whole = LEAST_SHOWN; whole < 40; whole++) {
      const parts = Array.from({ length: whole + 1 }, (_, part) => part)
      for (const shown of ['few', 'hidden'] as const)
        expect(parts.filter((part) => guardPart(part, whole) === shown).length).not.toBe(1)
      for (const part of parts.filter((one) => typeof guardPart(one, whole) === 'number'))
        for (const one of [part, whole - part]) expect(one === 0 || one >= LEAST_SHOWN).toBe(true)
    }
  })
})

function everyTable(cells: number, below: number): number[][] {
  if (cells === 0) return [[]]
  return everyTable(cells - 1, below).flatMap((table) => Array.from({ length: below }, (_, count) => [...table, count]))
}
