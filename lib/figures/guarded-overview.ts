import { minutesOf, tablesOf, type Keyed } from '@/lib/figures/exact-overview'
import { dividedBy, membersOf, type Behind, type CaseMembers, type FigureGroup } from '@/lib/figures/figure-members'
import type { Hours, MonthMinutes, Overview, Results, WaitingTime } from '@/lib/figures/overview'
import {
  areFew,
  guardAmounts,
  guardMembers,
  guardPart,
  guardSaidOf,
  shownCases,
  shownOf,
  together,
  wholeOf,
  type Guarded,
  type Members,
  type Shown,
} from '@/lib/figures/small-cells'
import { guardedReach } from '@/lib/figures/shown-reach'
import type { ShownOverview, ShownPanels, ShownTable } from '@/lib/figures/shown-overview'
import { guardedTraits } from '@/lib/figures/traits'
import { shownTrends } from '@/lib/figures/trends'

/**
 * The figures of one whole round for those who read figures only. Nothing about one to four companies, however many their
 * cases, is in them, and none of it can be worked out of what is: whatever is hidden has left the figures before anything
 * is drawn. `behind` is null where it could not be counted, and then nothing of the cases is shown.
 */
export function guardedOverview(overview: Overview, behind: Behind | null, places: readonly string[]): ShownOverview {
  const { computedAt, participation, hours, months, reach } = overview
  const cases = behind && tablesOf(behind.cases, places, guardedTable)
  const figures = behind && cases && guardedFigures(behind.groups, cases.byStatus)
  const minutes = months && guardedMonths(months, hours)
  return {
    ...{ computedAt, cases, figures, months: minutes },
    traits: overview.traits && cases && guardedTraits(overview.traits, cases.byStatus.sum),
    results: overview.results && behind && figures && guardedResults(overview.results, behind.groups, figures),
    trends: shownTrends({ cases: cases?.byMonth, minutes: minutes ?? undefined }),
    waiting: overview.waiting && behind && guardedWaiting(overview.waiting, membersOf(behind.groups, 'contacted')),
    hours: hours && guardedHours(hours),
    reach: reach && guardedReach(reach, places, cases?.byMunicipality ?? null),
    // Of a few cases each, whatever is divided: so many spans are for those who see the cases.
    ...{ attention: null, requests: null, waits: null, stacks: null },
    participation: participation && {
      days: participation.days,
      trainings: participation.trainings,
      attended:
        participation.attended > 0 && participation.attendedShown === 0 ? 'hidden' : participation.attendedShown,
    },
  }
}

/** The pages of the follow-up and of the barriers divide the closed cases, so the table of states hides them last. */
const DIVIDED_ELSEWHERE = 'closed'

/** A table of cases by its keys, guarded. */
export function guardedTable(keyed: Keyed<Members>): ShownTable {
  const keys = keyed.map(([key]) => key)
  const members = keyed.map(([, rows]) => together(rows))
  return rowsOf(keys, guardMembers(members, keys.indexOf(DIVIDED_ELSEWHERE)))
}

/** How many cases are closed, as the table of states shows it. */
export function shownClosed(cases: readonly CaseMembers[]): Shown {
  return shownOfState(tablesOf(cases, [], guardedTable).byStatus, 'closed')
}

function shownOfState(byStatus: ShownTable, status: string): Shown {
  return byStatus.rows?.find(({ key }) => key === status)?.shown ?? (byStatus.sum === 0 ? 0 : 'hidden')
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
function guardedFigures(groups: readonly FigureGroup[], byStatus: ShownTable) {
  const of = (status: string) => shownOfState(byStatus, status)
  const bids = guardSaidOf(dividedBy(groups, 'bids', 'closed'), of('closed'))
  return {
    withoutAdvisor: guardSaidOf(
      dividedBy(groups, 'without-advisor', 'not-yet-assigned'),
      wholeOf(of('opened'), of('accepted')),
    ),
    // Those that were given back would be the difference to the states.
    assigned: 'hidden' as const,
    bids,
    won: guardSaidOf(dividedBy(groups, 'won', 'bids'), bids),
  }
}

/** What companies said, each a part of the bids or of those who were asked. */
function guardedResults(
  { value, mean }: Results,
  groups: readonly FigureGroup[],
  figures: ShownPanels['figures'],
): ShownPanels['results'] {
  const asked = shownCases(membersOf(groups, 'asked-support'))
  const answered = guardSaidOf(dividedBy(groups, 'answered-support', 'asked-support'), asked)
  const valued = guardSaidOf(dividedBy(groups, 'valued', 'won'), figures.won)
  return {
    firstBids: guardSaidOf(dividedBy(groups, 'first-bids', 'bids'), figures.bids),
    ...{ value: shownAmount(value, membersOf(groups, 'valued'), valued), valued, asked, answered },
    mean: shownMean(mean, groups, answered),
  }
}

/** How the support was, of one to five, by those who answered; null where it is told that nobody did. */
export function shownMean(mean: number | null, groups: readonly FigureGroup[], answered: Shown): Shown | null {
  return answered === 0 ? null : shownAmount(mean ?? 0, membersOf(groups, 'answered-support'), answered)
}

/** An amount, where it is not of a few companies; of nobody it is shown as their number is. */
export function shownAmount(amount: number, members: Members, shown: Shown): Shown {
  if (members.cases === 0) return shown
  return areFew(members) ? 'few' : amount
}

/** How many have been called is not told: with the states it would reveal who was called and then withdrew. */
function guardedWaiting({ median, p90 }: WaitingTime, called: Members) {
  const guarded = (value: number | null) => (value === null ? null : shownAmount(value, called, 'hidden'))
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
