import type { Barrier } from '@/lib/cases/codes'
import { atLeast } from '@/lib/figures/small-cells'
import type { BuyerKind } from '@/lib/procurements/buyer-kinds'

/** So many companies met a barrier, or closed a case (`all`); with buyers of a kind, or whatever the buyer is (null). */
export type CountedTheme = { barrier: Barrier | 'all'; kind: BuyerKind | null; companies: number }

/** What is taken to the buyers. Every number is at least so many companies, rounded down so that anyone may read it. */
export type Theme = { barrier: Barrier; companies: number; kinds: readonly { kind: BuyerKind; companies: number }[] }

/** `of`: at least so many companies have closed a case; null for a few. `few`: barriers that a few companies or none met. */
export type Themes = { of: number | null; themes: readonly Theme[]; few: readonly Barrier[] }

/** The barriers that so many companies met that buyers may be told, the most common first. */
export function themesOf(counted: readonly CountedTheme[], barriers: readonly Barrier[]): Themes {
  const countOf = (barrier: Barrier | 'all') =>
    atLeast(counted.find((one) => one.barrier === barrier && one.kind === null) ?? { companies: 0 })
  const told = barriers.map((barrier) => ({ barrier, companies: countOf(barrier) }))
  const themes = told.flatMap(({ barrier, companies }) => {
    if (companies === null) return []
    const kinds = counted.flatMap((one) => {
      const shown = one.barrier === barrier && one.kind !== null && isBuyer(one.kind) ? atLeast(one) : null
      return shown === null || one.kind === null ? [] : [{ kind: one.kind, companies: shown }]
    })
    return [{ barrier, companies, kinds: kinds.sort((one, other) => other.companies - one.companies) }]
  })
  return {
    of: countOf('all'),
    themes: themes.sort((one, other) => other.companies - one.companies),
    few: told.filter(({ companies }) => companies === null).map(({ barrier }) => barrier),
  }
}

const isBuyer = (kind: BuyerKind) => kind !== 'none' && kind !== 'unknown'
