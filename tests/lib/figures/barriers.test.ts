import { BARRIERS } from '@/lib/cases/codes'
import { DIVISIONS, guardedBarriers, type Division } from '@/lib/figures/barriers'
import { buyerKindOf } from '@/lib/procurements/buyer-kinds'
import { chanceOf, type Chance } from './by-chance'
import { gainsOf, groupsByHand, shownAlone, tellingOf, type TestClosed } from './by-subtraction'

const BUYERS = ['2120001111', '2120002222', '2120003333', '2321001111', '2021001111', '5560001111', '8020001111', 'unknown', 'none'] // prettier-ignore

/** So many closed cases of companies that often come back, with what is common and what is rare. */
function someCases(chance: Chance, count: number): TestClosed[] {
  const companies = Math.max(1, Math.ceil(count * (1 - chance.below(6) / 10)))
  const common = 1 + chance.below(4)
  return Array.from({ length: count }, () => ({
    company: `company ${chance.below(companies)}`,
    buyer: BUYERS[Math.min(chance.below(BUYERS.length), chance.below(BUYERS.length))] ?? 'none',
    sector: `sector ${Math.min(chance.below(5), chance.below(5))}`,
    procedure: chance.one(['open', 'direct', 'none']),
    size: `size ${chance.below(3)}`,
    barriers: BARRIERS.filter((_, at) => chance.often(at < common ? 3 : 1, at < common ? 5 : 12)),
  }))
}

function shownOf(cases: readonly TestClosed[], division: Division) {
  const groups = groupsByHand(cases, division)
  return guardedBarriers(groups, division, shownAlone(groups))
}

it('tells of no few companies, whatever is taken from what, in any of so many rounds', () => {
  const shownNumbers = { rows: 0, cells: 0 }
  for (let seed = 1; seed <= 400; seed += 1) {
    const chance = chanceOf(seed)
    const cases = someCases(chance, chance.below(160))
    for (const division of DIVISIONS) {
      const groups = groupsByHand(cases, division === 'buyer-kind' ? 'buyer-kind' : division)
      const shown = guardedBarriers(groups, division, shownAlone(groups))
      expect({ seed, division, telling: tellingOf(gainsOf(cases, division, shown)) }).toEqual({ seed, division, telling: [] }) // prettier-ignore
      for (const row of shown.groups ?? []) {
        shownNumbers.rows += 1
        shownNumbers.cells += Object.values(row.barriers).filter((one) => typeof one === 'number' && one > 0).length
      }
    }
  }
  // It is no answer to hide everything.
  expect(shownNumbers.rows).toBeGreaterThan(4_000)
  expect(shownNumbers.cells).toBeGreaterThan(6_000)
})

it('shows the numbers of what plain loops count, where it shows any', () => {
  const cases = someCases(chanceOf(7), 150)
  for (const division of DIVISIONS) {
    const groups = groupsByHand(cases, division)
    const shown = guardedBarriers(groups, division, shownAlone(groups))
    const byKind = groupsByHand(cases, 'buyer-kind')
    const hand = [...groups, ...(division === 'buyer' ? byKind : [])]
    const rows = (shown.groups ?? []).flatMap((row) => [row, ...(row.inside ?? [])]).filter(({ key }) => key !== null)
    expect(rows.length).toBeGreaterThan(1)
    for (const { key, cases: all, barriers } of rows) {
      const own = hand.find((one) => one.key === key)
      expect([key, all]).toEqual([key, own?.all.cases])
      for (const barrier of BARRIERS)
        if (typeof barriers[barrier] === 'number') expect([key, barrier, barriers[barrier]]).toEqual([key, barrier, own?.barriers[barrier].said.cases]) // prettier-ignore
    }
  }
})

it('shows the same of a kind with its buyers and without, and of all whatever they are divided by', () => {
  const cases = someCases(chanceOf(11), 140)
  const of = (division: (typeof DIVISIONS)[number]) => shownOf(cases, division)
  const withoutInside = of('buyer').groups?.map((row) => ({ ...row, inside: null }))
  expect(withoutInside).toEqual(of('buyer-kind').groups)
  for (const division of DIVISIONS) expect(of(division).whole).toEqual(of('sector').whole)
})

it('divides nothing of a round with a few companies, and has nothing to show of an empty one', () => {
  const few = Array.from({ length: 9 }, (_, at) => ({ ...someCases(chanceOf(at), 1)[0]!, company: `company ${at % 4}` })) // prettier-ignore
  const shown = shownOf(few, 'sector')
  expect(shown).toMatchObject({ whole: { cases: 'hidden' }, groups: null })
  expect(Object.values(shown.whole.barriers).filter((one) => one !== 'hidden')).toEqual([])
  expect(shownOf([], 'sector')).toMatchObject({ whole: { cases: 0, barriers: { time: 0 } }, groups: null })
})

it('shows nothing where the table of states would give it away', () => {
  const cases = someCases(chanceOf(11), 140)
  const shown = guardedBarriers(groupsByHand(cases, 'sector'), 'sector', 'hidden')
  expect(shown).toMatchObject({ whole: { cases: 'hidden' }, groups: null })
  expect(Object.values(shown.whole.barriers).filter((one) => one !== 'hidden')).toEqual([])
})

it.each([
  ['2120009994', 'municipality'],
  ['2321009991', 'region'],
  ['2021009994', 'state'],
  ['2220009993', 'federation'],
  ['5560000000', 'company'],
  ['8020000000', 'other'],
  ['unknown', 'unknown'],
  ['none', 'none'],
])('tells by the number %s that the buyer is %s', (number, kind) => {
  expect(buyerKindOf(number)).toBe(kind)
})
