import type { Shown } from '@/lib/figures/small-cells'

/** How many companies there are in each municipality, by its code, who counted them and of which day that is. */
export type CompanyStatistics = {
  companies: Readonly<Record<string, number>>
  source: string
  countedOn: string
}

/** As it was said the `no`th time. */
export type SetStatistics = CompanyStatistics & { no: number; setAt: Date; setBy: string }

/**
 * How many companies have a case, counted where it is known how many there are: `all` counts a company once, and
 * `byMunicipality` in each that it has a case from, as the lists of them show.
 */
export type CountedReach = {
  statistics: CompanyStatistics | null
  all: number
  byMunicipality: ReadonlyMap<string, number>
}

/** Of a municipality or of them all: companies that have a case, and how many of each 1 000 there are, in tenths. */
export type Reach = {
  companies: Shown
  /** All companies there are; null where nobody has said. */
  of: number | null
  tenths: Shown | null
}

/** `rows` by municipality; null where there are too few to divide. `statistics` is null until somebody has said how many there are. */
export type ShownReach = {
  statistics: Pick<CompanyStatistics, 'source' | 'countedOn'> | null
  rows: readonly (Reach & { key: string })[] | null
  all: Reach
}

/** Null where one of both is not known. */
export function reachOf(companies: Shown, of: number | null): Reach {
  if (of === null) return { companies, of, tenths: null }
  return { companies, of, tenths: typeof companies === 'number' ? Math.round((companies * 10_000) / of) : 'hidden' }
}

/** The companies of all the places together, where each has been counted; null otherwise. */
export function companiesInAll(statistics: CompanyStatistics | null, places: readonly string[]): number | null {
  const counted = places.map((code) => statistics?.companies[code])
  return counted.reduce<number | null>((sum, one) => (sum === null || one === undefined ? null : sum + one), 0)
}
