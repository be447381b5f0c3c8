import fc from 'fast-check'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { exactTraits, guardedTraits, inReadingOrder, type TraitCount } from '@/lib/figures/traits'

const SECTORS = ['building', 'food', 'care', 'trade']
type TestCase = { key: string; closed: boolean; company: number }

const aCase = fc.record({ key: fc.constantFrom(...SECTORS), closed: fc.boolean(), company: fc.nat(30) })

const countsOf = (cases: readonly TestCase[]): TraitCount[] =>
  SECTORS.flatMap((key) =>
    [false, true].flatMap((closed) => {
      const own = cases.filter((one) => one.key === key && one.closed === closed)
      const companies = [...new Set(own.map(({ company }) => String(company)))].slice(0, LEAST_SHOWN)
      return own.length > 0 ? [{ trait: 'sector' as const, key, closed, cases: own.length, companies }] : []
    }),
  )

const areOfFew = (cases: readonly TestCase[]) =>
  cases.length > 0 && new Set(cases.map(({ company }) => company)).size < LEAST_SHOWN

/** What is learnt of few by whoever knows how many of each sector are closed, as their barriers' page may tell. */
function learnt(cases: readonly TestCase[], rows: readonly { key: string; shown: Shown }[] | null): string[] {
  if (!rows) return []
  const of = (keys: readonly string[]) => cases.filter(({ key }) => keys.includes(key))
  const hidden = rows.filter(({ shown }) => typeof shown !== 'number').map(({ key }) => key)
  const shown = rows.filter((one) => typeof one.shown === 'number').map(({ key }) => [key])
  return [...shown, hidden].flatMap((keys) =>
    [of(keys), of(keys).filter(({ closed }) => closed), of(keys).filter(({ closed }) => !closed)].flatMap((some) =>
      areOfFew(some) ? [`${keys.join()}: ${some.length}`] : [],
    ),
  )
}

it('tells of no few companies, in a sector, in its closed cases, in the rest, nor in all that is hidden', () => {
  const seen = { tables: 0, shown: 0 }
  fc.assert(
    fc.property(
      fc.array(aCase, { maxLength: 120, size: 'max' }),
      fc.integer({ min: 1, max: 31 }),
      (drawn, companies) => {
        const cases = drawn.map((one) => ({ ...one, company: one.company % companies }))
        const { rows } = guardedTraits(countsOf(cases), cases.length).sector
        expect(learnt(cases, rows)).toEqual([])
        for (const { key, shown } of rows ?? [])
          if (typeof shown === 'number') expect(shown).toBe(cases.filter((one) => one.key === key).length)
        const hidden = rows?.filter(({ shown }) => shown === 'hidden') ?? []
        expect(hidden).not.toHaveLength(1)
        seen.tables += 1
        seen.shown += rows?.some(({ shown }) => typeof shown === 'number') ? 1 : 0
      },
    ),
    { numRuns: 1_000 },
  )
  // It is no answer to hide everything.
  expect(seen.shown / seen.tables).toBeGreaterThan(0.4)
})

const companies = (first: number, many: number) => Array.from({ length: many }, (_, index) => String(first + index))
const part = (key: string, closed: boolean, of: readonly string[]) => ({
  ...{ trait: 'sector' as const, key, closed },
  ...{ cases: of.length, companies: of },
})

it('hides what is few when the closed ones are taken from it, with the smallest of the others', () => {
  const counts = [
    part('building', true, companies(0, 9)),
    part('food', false, companies(20, 3)),
    part('food', true, companies(30, 6)),
    part('care', false, companies(40, 7)),
    part('trade', true, companies(60, 8)),
  ]
  expect(guardedTraits(counts, 33).sector).toEqual({
    sum: 33,
    rows: [
      { key: 'building', shown: 9 },
      { key: 'food', shown: 'hidden' },
      { key: 'care', shown: 'hidden' },
      { key: 'trade', shown: 8 },
    ],
  })
})

it('is not divided where the whole is hidden, or nothing would be left', () => {
  const counts = [part('building', true, companies(0, 9)), part('food', false, companies(20, 9))]
  expect(guardedTraits(counts, 'hidden').sector).toEqual({ sum: 'hidden', rows: null })
  expect(guardedTraits(counts, 18).sector.rows).toEqual([
    { key: 'building', shown: 9 },
    { key: 'food', shown: 9 },
  ])
  const few = [part('building', true, companies(0, 4)), part('food', false, companies(20, 4))]
  expect(guardedTraits(few, 8).sector).toEqual({ sum: 8, rows: null })
  expect(guardedTraits([], 0).size).toEqual({ sum: 0, rows: [] })
})

it('is all of it for those who work with the cases, each trait by itself', () => {
  const counts = [
    part('food', false, companies(0, 1)),
    part('food', true, companies(0, 2)),
    { ...part('1-9', true, companies(0, 3)), trait: 'size' as const },
  ]
  expect(exactTraits(counts)).toEqual({
    sector: { sum: 3, rows: [{ key: 'food', shown: 3 }] },
    size: { sum: 3, rows: [{ key: '1-9', shown: 3 }] },
  })
})

it('stands sectors by their numbers and sizes as the county lists them, what is hidden and what it does not list last', () => {
  const rows = [
    { key: 'odd', shown: 2 },
    { key: 'b', shown: 'hidden' as const },
    { key: 'a', shown: 2 },
    { key: 'c', shown: 7 },
  ]
  const keys = (trait: 'sector' | 'size') => inReadingOrder(trait, { sum: 9, rows }, ['a', 'b', 'c']).rows?.map(({ key }) => key) // prettier-ignore
  expect(keys('sector')).toEqual(['c', 'a', 'odd', 'b'])
  expect(keys('size')).toEqual(['a', 'b', 'c', 'odd'])
  expect(inReadingOrder('sector', { sum: 9, rows: null }, []).rows).toBeNull()
})
