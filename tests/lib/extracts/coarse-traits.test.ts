import { coarseTraits } from '@/lib/extracts/coarse-traits'
import { WITHHELD } from '@/lib/extracts/codes'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { chanceOf } from '@/tests/lib/figures/by-chance'

it.each([1, 2, 3, 4, 5])('tells no combination that fewer than five companies share (seed %s)', (seed) => {
  const chance = chanceOf(seed)
  const rows = Array.from({ length: 20 + chance.below(200) }, () => ({
    ...{ company: `c${chance.below(90)}`, municipality: `m${chance.below(6)}` },
    ...{ sector: `s${chance.below(4)}`, size: `z${chance.below(3)}` },
  }))
  const shown = coarseTraits(rows)
  const companies = new Map<string, Set<string>>()
  shown.forEach((traits, at) => {
    const key = JSON.stringify(traits)
    companies.set(key, (companies.get(key) ?? new Set()).add(rows[at]?.company ?? ''))
  })
  for (const [key, who] of companies)
    if (Object.values(JSON.parse(key) as object).some((trait) => trait !== WITHHELD))
      expect([key, who.size >= LEAST_SHOWN]).toEqual([key, true])
  shown.forEach((traits, at) => {
    for (const name of ['municipality', 'sector', 'size'] as const)
      expect([rows[at]?.[name], WITHHELD]).toContain(traits[name])
  })
})

it('counts a company once, however many cases it has', () => {
  const one = { municipality: 'm', sector: 's', size: 'z' }
  const same = Array.from({ length: 9 }, () => ({ ...one, company: 'c' }))
  expect(coarseTraits(same)).toEqual(same.map(() => ({ municipality: WITHHELD, sector: WITHHELD, size: WITHHELD })))
  const five = Array.from({ length: LEAST_SHOWN }, (_, at) => ({ ...one, company: `c${at}` }))
  expect(coarseTraits(five)).toEqual(five.map(() => one))
})
