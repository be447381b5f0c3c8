import {
  companiesInAll,
  reachOf,
  type CountedReach,
  type CompanyStatistics,
  type ShownReach,
} from '@/lib/figures/company-statistics'
import type { Shown } from '@/lib/figures/small-cells'
import type { ShownTable } from '@/lib/figures/shown-overview'

/** Every number as it is, for those who work with the cases. */
export function exactReach({ all, byMunicipality, statistics }: CountedReach, places: readonly string[]): ShownReach {
  const rows = places.map((code): [string, Shown] => [code, byMunicipality.get(code) ?? 0])
  return withStatistics({ rows, all }, statistics, places)
}

/**
 * The same without numbers that would reveal a company. `cases` is the table of the same cases by municipality, as it is
 * shown: it shows those of no few companies, whose number then may be told as well. What all have together is told only where
 * nothing is hidden, or it would be the sum of what is.
 */
export function guardedReach(
  { all, byMunicipality, statistics }: CountedReach,
  places: readonly string[],
  cases: ShownTable | null,
): ShownReach {
  const rows = cases?.rows?.map(({ key, shown }): [string, Shown] => [
    key,
    typeof shown === 'number' ? (byMunicipality.get(key) ?? 0) : 'hidden',
  ])
  const isWhole = rows?.every(([, shown]) => typeof shown === 'number')
  return withStatistics({ rows: rows ?? null, all: isWhole ? all : 'hidden' }, statistics, places)
}

function withStatistics(
  { rows, all }: { rows: readonly (readonly [string, Shown])[] | null; all: Shown },
  statistics: CompanyStatistics | null,
  places: readonly string[],
): ShownReach {
  const told = rows?.filter(([code]) => places.includes(code))
  return {
    statistics: statistics && { source: statistics.source, countedOn: statistics.countedOn },
    rows: told?.map(([key, shown]) => ({ key, ...reachOf(shown, statistics?.companies[key] ?? null) })) ?? null,
    all: reachOf(all, companiesInAll(statistics, places)),
  }
}
