import { minutesOf, tablesOf } from '@/lib/figures/exact-overview'
import type { CaseFigures, Hours, MonthMinutes, Overview, Results, WaitingTime } from '@/lib/figures/overview'
import { guardAmounts, guardCounts, guardPart, shownOf, wholeOf, type Guarded } from '@/lib/figures/small-cells'
import type { ShownOverview, ShownPanels, ShownTable } from '@/lib/figures/shown-overview'
import { shownTrends } from '@/lib/figures/trends'

/**
 * The figures of one whole round for those who read figures only. Nothing about one to four cases or companies is in
 * them, and none of it can be worked out of what is: whatever is hidden has left the figures before anything is drawn.
 */
export function guardedOverview(overview: Overview, places: readonly string[]): ShownOverview {
  const { computedAt, participation, hours, months } = overview
  const cases = overview.cases && tablesOf(overview.cases, places, guardedCounts)
  const figures = overview.figures && guardedFigures(overview.figures, cases?.byStatus ?? null)
  const minutes = months && guardedMonths(months, hours)
  return {
    ...{ computedAt, cases, figures, months: minutes },
    results: overview.results && guardedResults(overview.results, figures),
    trends: shownTrends({ cases: cases?.byMonth, minutes: minutes ?? undefined }),
    waiting: overview.waiting && guardedWaiting(overview.waiting),
    hours: hours && guardedHours(hours),
    // Of a few cases each, whatever is divided: so many spans are for those who see the cases.
    ...{ attention: null, requests: null },
    participation: participation && {
      days: participation.days,
      trainings: participation.trainings,
      attended:
        participation.attended > 0 && participation.attendedShown === 0 ? 'hidden' : participation.attendedShown,
    },
  }
}

/** A table of counts by their keys, guarded. */
export function guardedCounts(counts: readonly (readonly [string, number])[]): ShownTable {
  return rowsOf(
    counts.map(([key]) => key),
    guardCounts(counts.map(([, count]) => count)),
  )
}

/** Minutes by month, of so many companies in all. */
export function guardedMonths(months: readonly MonthMinutes[], hours: Pick<Hours, 'used' | 'companies'> | null) {
  const all = minutesOf(months)
  const sum = hours ? shownOf({ value: hours.used, behind: hours.companies }) : 'hidden'
  if (typeof sum !== 'number') return { sum, rows: null }
  return rowsOf(
    all.map(([month]) => month),
    guardAmounts(all.map(([, { minutes, companies }]) => ({ value: minutes, behind: companies }))),
  )
}

function rowsOf(keys: readonly string[], { cells, sum }: Guarded): ShownTable {
  return { sum, rows: cells && keys.map((key, index) => ({ key, shown: cells[index] ?? 'hidden' })) }
}

/** Each is a part of what the table of states shows, or of the one before it. */
function guardedFigures({ withoutAdvisor, bids, won }: CaseFigures, byStatus: ShownTable | null) {
  const shown = new Map(byStatus?.rows?.map((row) => [row.key, row.shown]))
  const submitted = guardPart(bids, shown.get('closed') ?? 'hidden')
  return {
    withoutAdvisor: guardPart(withoutAdvisor, wholeOf(shown.get('opened'), shown.get('accepted'))),
    // Those that were given back would be the difference to the states.
    assigned: 'hidden' as const,
    bids: submitted,
    won: guardPart(won, submitted),
  }
}

/** What companies said, each a part of the bids or of those who were asked. */
function guardedResults(results: Results, figures: ShownPanels['figures'] | null): ShownPanels['results'] {
  const { firstBids, value, valued, asked, answered, mean } = results
  const whole = countOf(asked)
  return {
    firstBids: guardPart(firstBids, figures?.bids ?? 'hidden'),
    value: shownOf({ value, behind: valued }),
    valued: guardPart(valued, figures?.won ?? 'hidden'),
    ...{ asked: whole, answered: guardPart(answered, whole) },
    mean: mean === null ? null : shownOf({ value: mean, behind: answered }),
  }
}

/** How many have been called is not told: with the states it would reveal who was called and then withdrew. */
function guardedWaiting({ cases, median, p90 }: WaitingTime) {
  const guarded = (value: number | null) => (value === null ? null : shownOf({ value, behind: cases }))
  return { cases: null, median: guarded(median), p90: guarded(p90) }
}

/** What is granted is a known number of minutes for each company, so it counts those that have had none. */
function guardedHours({
  granted,
  used,
  booked,
  bookedCompanies,
  outside,
  companies,
  accounts,
  outsideCompanies,
}: Hours) {
  const [helped, having] = [countOf(companies), countOf(accounts)]
  const isTelling = helped !== companies || having !== accounts || guardPart(companies, accounts) !== companies
  return {
    granted: isTelling ? null : granted,
    used: shownOf({ value: used, behind: companies }),
    booked: booked === null ? null : shownOf({ value: booked, behind: bookedCompanies }),
    outside: shownOf({ value: outside, behind: outsideCompanies }),
    companies: helped,
  }
}

function countOf(count: number) {
  return shownOf({ value: count, behind: count })
}
