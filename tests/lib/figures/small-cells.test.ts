import fc from 'fast-check'
import {
  atLeast,
  foldFew,
  guardAllSaid,
  guardAmounts,
  guardCounts,
  guardMembers,
  guardPart,
  guardSaid,
  guardSaidOf,
  LEAST_SHOWN,
  type Members,
} from '@/lib/figures/small-cells'

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

/** So many cases, each of a company of its own. */
const members = (cases: number): Members => ({
  cases,
  companies: Array.from({ length: cases }, (_, at) => `${cases} ${at}`),
})
let named = 0
/** Cells of so many cases, no two of which are of one company. */
const cellsOf = (sizes: readonly number[]) => sizes.map((size) => group(size, 0).said)
const group = (said: number, unsaid: number) => {
  const mark = (named += 1)
  const of = ({ cases, companies }: Members, kind: string) => ({
    cases,
    companies: companies.map((one) => `${mark} ${kind} ${one}`),
  })
  return { said: of(members(said), 'said'), unsaid: of(members(unsaid), 'unsaid') }
}
const shownOfGroups = (groups: readonly (readonly [number, number])[]) =>
  guardAllSaid(groups.map(([said, unsaid]) => group(said, unsaid)), groups.reduce((sum, [said]) => sum + said, 0)) // prettier-ignore

describe('what was said in the cases of each group', () => {
  it.each([
    [
      [
        [6, 9],
        [0, 8],
        [7, 0],
      ],
      [6, 0, 7],
    ],
    [
      [
        [2, 9],
        [9, 6],
        [6, 20],
      ],
      ['hidden', 'hidden', 6],
    ],
    [
      [
        [2, 9],
        [3, 20],
        [7, 30],
      ],
      ['hidden', 'hidden', 7],
    ],
    [
      [
        [9, 2],
        [9, 9],
        [7, 30],
      ],
      ['hidden', 'hidden', 7],
    ],
    [
      [
        [2, 9],
        [2, 9],
      ],
      ['hidden', 'hidden'],
    ],
    [[[2, 9]], ['hidden']],
  ] as const)('of %j shows %j', (groups, shown) => {
    expect(shownOfGroups(groups)).toEqual(shown)
  })

  it('is hidden altogether where the whole is', () => {
    expect(guardAllSaid([group(9, 9), group(0, 9)], 'hidden')).toEqual(['hidden', 'hidden'])
  })

  it('counts companies and not cases: five cases of one company are one', () => {
    const one = { said: { cases: 7, companies: ['a'] }, unsaid: members(9) }
    expect(guardAllSaid([one, group(9, 9)], 16)).toEqual(['hidden', 'hidden'])
  })

  /** Whoever knows the rule, the sizes of the groups and all that is shown, asks which cases would have been shown like these. */
  it('could each be another number, for whoever knows this rule', () => {
    for (const sizes of [
      [5, 5],
      [5, 7],
      [6, 11],
      [5, 5, 5],
      [5, 6, 8],
      [7, 7, 12],
      [5, 9, 9],
    ]) {
      const alike = new Map<string, number[][]>()
      for (const said of everySaid(sizes)) {
        const whole = said.reduce((sum, one) => sum + one, 0)
        const rest = sizes.reduce((sum, one) => sum + one, 0) - whole
        if ([whole, rest].some((one) => one > 0 && one < LEAST_SHOWN)) continue
        const shown = `${whole} ${JSON.stringify(shownOfGroups(said.map((one, at) => [one, (sizes[at] ?? 0) - one])))}`
        alike.set(shown, [...(alike.get(shown) ?? []), said])
      }
      for (const tables of alike.values())
        for (const [place, one] of (tables[0] ?? []).entries())
          for (const part of [one, (sizes[place] ?? 0) - one])
            if (part > 0 && part < LEAST_SHOWN) expect(new Set(tables.map((table) => table[place])).size).toBeGreaterThan(1) // prettier-ignore
    }
  })
})

it.each([
  [2, 9, 'few'],
  [2, 7, 'few'],
  // Of six, one alone would leave as many as five.
  [1, 5, 'hidden'],
  [3, 5, 'hidden'],
  [0, 6, 0],
  [6, 0, 6],
] as const)('%j of whom something was said, and %j of whom not, are shown as %j', (said, unsaid, shown) => {
  expect(guardSaid(group(said, unsaid))).toBe(shown)
})

it('tells of no part of a whole that is few or hidden, not even that there is none', () => {
  for (const whole of ['few', 'hidden'] as const) expect(guardSaidOf(group(0, 3), whole)).toBe('hidden')
  expect(guardSaidOf(group(0, 0), 0)).toBe(0)
  expect(guardSaidOf(group(6, 9), 15)).toBe(6)
  // The whole was counted at another instant.
  expect(guardSaidOf(group(6, 9), 14)).toBe('hidden')
})

describe('a table of cases by the companies behind them', () => {
  it('is guarded as one of counts where each case is a company’s own', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 14 }), { maxLength: 9 })
    fc.assert(fc.property(counts, (sizes) => expect(guardMembers(cellsOf(sizes))).toEqual(guardCounts(sizes))))
  })

  it('takes the cases of one company for those of one', () => {
    const seven = { cases: 7, companies: ['one'] }
    const [six, nine] = cellsOf([6, 9])
    expect(guardMembers([seven, six!, nine!])).toEqual({ cells: ['hidden', 'hidden', 9], sum: 22 })
    expect(guardMembers([seven, { cases: 0, companies: [] }])).toEqual({ cells: null, sum: 'hidden' })
    // Those of a few together are many cases, and still a few companies'.
    const [two, three] = [
      { cases: 2, companies: ['one', 'two'] },
      { cases: 3, companies: ['one', 'two'] },
    ]
    expect(guardMembers([two, three, six!, nine!])).toEqual({ cells: ['hidden', 'hidden', 'hidden', 9], sum: 20 })
  })

  it('hides the one that another page shows only where there is no other to hide', () => {
    expect(guardMembers(cellsOf([2, 6, 9]), 1)).toEqual({ cells: ['hidden', 6, 'hidden'], sum: 17 })
    expect(guardMembers(cellsOf([2, 6, 0]), 1)).toEqual({ cells: ['hidden', 'hidden', 0], sum: 8 })
    expect(guardMembers(cellsOf([9, 2, 6]), 1)).toEqual({ cells: [9, 'hidden', 'hidden'], sum: 17 })
  })
})

describe('groups of few', () => {
  const all = (...sizes: number[]) => sizes.map((size) => ({ size, all: group(size, 0).said }))
  it.each([
    [[9, 6, 0], [9, 6, 0], []],
    [
      [9, 3, 2, 7],
      [9, 7],
      [3, 2],
    ],
    [[9, 3, 7], [9], [3, 7]],
    [[9, 3, 7, 7], [9], [3, 7, 7]],
    [[9, 1, 1, 7], [9], [1, 1, 7]],
  ])('of %j stand by themselves %j and together %j', (sizes, own, rest) => {
    const folded = foldFew(all(...sizes))
    expect(folded?.own.map(({ size }) => size)).toEqual(own)
    expect(folded?.rest.map(({ size }) => size).sort()).toEqual([...rest].sort())
  })

  it('are not told apart from the whole where nothing else is left', () => {
    expect(foldFew(all(3, 3))).toBeNull()
    expect(foldFew(all(9, 3))).toBeNull()
  })
})

it.each([
  [0, null],
  [4, null],
  [5, 5],
  [9, 5],
  [23, 20],
])('of %j companies everyone may read of %j', (companies, shown) => {
  expect(atLeast({ companies })).toBe(shown)
})

function everySaid(sizes: readonly number[]): number[][] {
  const [first, ...others] = sizes
  if (first === undefined) return [[]]
  return Array.from({ length: first + 1 }, (_, said) => everySaid(others).map((table) => [said, ...table])).flat()
}

function everyTable(cells: number, below: number): number[][] {
  if (cells === 0) return [[]]
  return everyTable(cells - 1, below).flatMap((table) => Array.from({ length: below }, (_, count) => [...table, count]))
}
