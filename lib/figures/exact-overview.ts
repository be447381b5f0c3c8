import { STATUSES } from '@/lib/cases/status'
import type { CaseKeys, MonthMinutes, Overview } from '@/lib/figures/overview'
import { monthStacks } from '@/lib/figures/month-stacks'
import { withMonthsBetween } from '@/lib/calendar/months'
import { exactReach } from '@/lib/figures/shown-reach'
import type { ShownOverview, ShownTable } from '@/lib/figures/shown-overview'
import { exactTraits } from '@/lib/figures/traits'
import { exactTrends } from '@/lib/figures/trends'

/** Every number as it is, for those who work with the cases. */
export function exactOverview(overview: Overview, places: readonly string[]): ShownOverview {
  const {
    computedAt,
    cases,
    figures,
    results,
    requests,
    waits,
    waiting,
    hours,
    months,
    attention,
    participation,
    reach,
    traits,
  } = overview
  return {
    ...{
      computedAt,
      figures,
      results,
      requests,
      waits,
      waiting,
      attention,
      participation,
      trends: exactTrends(overview),
    },
    cases: cases && tablesOf(cases, places, exactCounts),
    stacks: cases && monthStacks(cases),
    traits: traits && exactTraits(traits),
    hours: hours && {
      ...{ granted: hours.granted, used: hours.used, booked: hours.booked },
      ...{ outside: hours.outside, companies: hours.companies },
    },
    reach: reach && exactReach(reach, places),
    months: months && exactTable(minutesOf(months).map(([key, { minutes }]) => [key, minutes])),
  }
}

/** The rows of each key, in the order that the keys are read in. */
export type Keyed<Row> = readonly (readonly [key: string, rows: readonly Row[]])[]

/** The three tables of the cases: every state, every municipality and every month between the first and the last. */
export function tablesOf<Row extends CaseKeys>(
  cases: readonly Row[],
  places: readonly string[],
  table: (keyed: Keyed<Row>) => ShownTable,
) {
  const of = (keys: Iterable<string>, name: keyof CaseKeys) =>
    table([...keys].map((key) => [key, cases.filter((row) => row[name] === key)] as const))
  return {
    byStatus: of(STATUSES, 'status'),
    byMunicipality: of(new Set([...places, ...cases.map((row) => row.municipalityCode)]), 'municipalityCode'),
    byMonth: of(withMonthsBetween(cases.map(({ month }) => month)), 'month'),
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

function exactCounts(keyed: Keyed<{ count: number }>): ShownTable {
  return exactTable(keyed.map(([key, rows]) => [key, rows.reduce((sum, { count }) => sum + count, 0)]))
}

function exactTable(counts: readonly (readonly [key: string, count: number])[]): ShownTable {
  return {
    sum: counts.reduce((sum, [, count]) => sum + count, 0),
    rows: counts.map(([key, shown]) => ({ key, shown })),
  }
}
