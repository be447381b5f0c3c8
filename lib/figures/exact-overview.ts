import { STATUSES } from '@/lib/cases/status'
import { sumBy, type CaseCount, type MonthMinutes, type Overview } from '@/lib/figures/overview'
import { withMonthsBetween } from '@/lib/figures/period'
import type { ShownOverview, ShownTable } from '@/lib/figures/shown-overview'
import { exactTrends } from '@/lib/figures/trends'

/** Every number as it is, for those who work with the cases. */
export function exactOverview(overview: Overview, places: readonly string[]): ShownOverview {
  const { computedAt, cases, figures, results, requests, waiting, hours, months, attention, participation } = overview
  return {
    ...{ computedAt, figures, results, requests, waiting, attention, participation, trends: exactTrends(overview) },
    cases: cases && tablesOf(cases, places, exactTable),
    hours: hours && {
      ...{ granted: hours.granted, used: hours.used, booked: hours.booked },
      ...{ outside: hours.outside, companies: hours.companies },
    },
    months: months && exactTable(minutesOf(months).map(([key, { minutes }]) => [key, minutes])),
  }
}

type Counts = readonly (readonly [key: string, count: number])[]

/** The three tables of the cases: every state, every municipality and every month between the first and the last. */
export function tablesOf(
  cases: readonly CaseCount[],
  places: readonly string[],
  table: (counts: Counts) => ShownTable,
) {
  const byPlace = sumBy(cases, 'municipalityCode')
  const of = (keys: Iterable<string>, sums: ReadonlyMap<string, number>) =>
    table([...keys].map((key) => [key, sums.get(key) ?? 0] as const))
  const byMonth = sumBy(cases, 'month')
  return {
    byStatus: of(STATUSES, sumBy(cases, 'status')),
    byMunicipality: of(new Set([...places, ...byPlace.keys()]), byPlace),
    byMonth: of(withMonthsBetween(byMonth.keys()), byMonth),
  }
}

/** The minutes of every month between the first and the last. */
export function minutesOf(months: readonly MonthMinutes[]): [month: string, MonthMinutes][] {
  const known = new Map(months.map((one) => [one.month, one]))
  return withMonthsBetween(known.keys()).map((month) => [
    month,
    known.get(month) ?? { month, minutes: 0, companies: 0 },
  ])
}

function exactTable(counts: Counts): ShownTable {
  return {
    sum: counts.reduce((sum, [, count]) => sum + count, 0),
    rows: counts.map(([key, shown]) => ({ key, shown })),
  }
}
