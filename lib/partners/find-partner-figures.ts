import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { STATUSES, type Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import { countCases } from '@/lib/figures/count-cases'
import { findCompanyMonths } from '@/lib/figures/find-company-months'
import { findHours } from '@/lib/figures/find-hours'
import { sumBy, type Scope } from '@/lib/figures/overview'
import { monthsBetween } from '@/lib/figures/period'
import { guardCells, guardCounts, shownOf, type Shown } from '@/lib/figures/small-cells'
import type { OwnPartner } from '@/lib/partners/list-own-partners'

/** Numbers that identify nobody: what is too small never leaves the server. Tables of what is too small are empty. */
export type PartnerFigures = {
  round: { name: string; openedOn: string }
  cases: Shown
  byStatus: { status: Status; shown: Shown }[]
  byMonth: { month: string; shown: Shown }[]
  companies: Shown
  minutes: Shown
  minutesByMonth: { month: string; shown: Shown }[]
}

/**
 * The figures of the partner's municipality, or of what a trade organisation has referred, in the latest round; null
 * before the first round. One scope only: two that overlap could be compared to find out what is not shown.
 */
export async function findPartnerFigures(partner: Partner, own: OwnPartner): Promise<PartnerFigures | null> {
  const mine = partner.partnerships.some(({ partnerId }) => partnerId === own.id)
  const round = mine ? await db().round.findFirst({ orderBy: { openedOn: 'desc' } }) : null
  if (!round) return null
  const scope: Scope = {
    round: round.code,
    ...(own.municipalityCode ? { municipality: own.municipalityCode } : { referredBy: own.id }),
  }
  const [counts, hours, worked] = await Promise.all([countCases(scope), findHours(scope), findCompanyMonths(scope)])

  const statuses = sumBy(counts, 'status')
  const byStatus = guardCounts(STATUSES.map((status) => statuses.get(status) ?? 0))
  const opened = sumBy(counts, 'month')
  const months = monthsOf([...opened.keys()])
  const byMonth = guardCounts(months.map((month) => opened.get(month) ?? 0))
  const minutes = new Map(worked.map((row) => [row.month, { value: row.minutes, behind: row.companies }]))
  const workedMonths = monthsOf([...minutes.keys()])
  const byWork = guardCells(workedMonths.map((month) => minutes.get(month) ?? { value: 0, behind: 0 }))
  const used = shownOf({ value: hours.used, behind: hours.companies })
  const cases = leastOf(byStatus.sum, byMonth.sum)
  const companies = shownOf({ value: hours.companies, behind: hours.companies })
  return {
    round: { name: round.name, openedOn: dayFromDate(round.openedOn) },
    cases,
    byStatus: dividedIf(cases, STATUSES).map((status, index) => ({ status, shown: byStatus.cells[index] ?? 'hidden' })),
    byMonth: dividedIf(cases, months).map((month, index) => ({ month, shown: byMonth.cells[index] ?? 'hidden' })),
    companies,
    minutes: byWork.sum === 'hidden' ? 'hidden' : used,
    minutesByMonth: dividedIf(companies, workedMonths).map((month, index) => ({
      month,
      shown: byWork.cells[index] ?? 'hidden',
    })),
  }
}

/** From the first month to the last, those without anything too. */
function monthsOf(known: string[]): string[] {
  const [first, last] = [[...known].sort()[0], [...known].sort().at(-1)]
  return first && last ? monthsBetween(first, last) : []
}

/** A whole that is not shown is not divided either: that all of a few are in one state would tell of each of them. */
function dividedIf<T>(whole: Shown, parts: readonly T[]): readonly T[] {
  return typeof whole === 'number' ? parts : []
}

/** Hidden where one of two tables must hide it. */
function leastOf(one: Shown, other: Shown): Shown {
  return typeof one === 'number' ? other : one
}
