import type { ShownTable } from '@/lib/figures/shown-overview'
import { guardWholes } from '@/lib/figures/guard-wholes'
import { together, type Divided, type Members, type Shown } from '@/lib/figures/small-cells'

/** What of a company its cases are counted by: sector and band of employees, as it said when the case was opened. */
export const TRAITS = ['sector', 'size'] as const
export type Trait = (typeof TRAITS)[number]

/** Cases with one value of a trait, those that are closed or those that are not. */
export type TraitCount = Members & { trait: Trait; key: string; closed: boolean }

export type ShownTraits = Readonly<Record<Trait, ShownTable>>

/** Every number as it is, for those who work with the cases. */
export function exactTraits(counts: readonly TraitCount[]): ShownTraits {
  return tablesOf(counts, (groups) => ({
    sum: groups.reduce((sum, { said, unsaid }) => sum + said.cases + unsaid.cases, 0),
    shown: groups.map(({ said, unsaid }) => said.cases + unsaid.cases),
  }))
}

/**
 * The same without what would reveal a few companies. The closed cases of each are shown beside their barriers, so what is
 * left of a sector when they are taken from it may not be of a few either. `sum`: how many cases there are, as the
 * other tables show it.
 */
export function guardedTraits(counts: readonly TraitCount[], sum: Shown): ShownTraits {
  return tablesOf(counts, (groups) => ({ sum, shown: guardWholes(groups, sum) }))
}

type Found = { sum: Shown; shown: readonly Shown[] | null }

function tablesOf(counts: readonly TraitCount[], find: (groups: readonly Divided[]) => Found): ShownTraits {
  const tableOf = (trait: Trait): ShownTable => {
    const own = counts.filter((one) => one.trait === trait)
    const keys = [...new Set(own.map(({ key }) => key))]
    const part = (key: string, closed: boolean) =>
      together(own.filter((one) => one.key === key && one.closed === closed))
    const { sum, shown } = find(keys.map((key) => ({ said: part(key, true), unsaid: part(key, false) })))
    return { sum, rows: shown && keys.map((key, index) => ({ key, shown: shown[index] ?? 'hidden' })) }
  }
  return { sector: tableOf('sector'), size: tableOf('size') }
}

/** The rows in the order that they are read in: sizes as the county lists them, sectors by their numbers, and what is hidden last. */
export function inReadingOrder(trait: Trait, { sum, rows }: ShownTable, codes: readonly string[]): ShownTable {
  const placeOf = (key: string) => (codes.includes(key) ? codes.indexOf(key) : codes.length)
  const amountOf = (shown: Shown) => (typeof shown === 'number' ? shown : -1)
  const sorted = rows && [...rows].sort((one, other) => placeOf(one.key) - placeOf(other.key))
  return { sum, rows: trait === 'size' ? sorted : (sorted?.sort((one, other) => amountOf(other.shown) - amountOf(one.shown)) ?? null) } // prettier-ignore
}
