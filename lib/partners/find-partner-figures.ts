import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { db } from '@/lib/db/client'
import { countCaseMembers } from '@/lib/figures/count-members'
import { tablesOf } from '@/lib/figures/exact-overview'
import { findHours, findMinutesByMonth } from '@/lib/figures/find-hours'
import { guardedMonths, guardedTable } from '@/lib/figures/guarded-overview'
import type { ForReader, Scope } from '@/lib/figures/overview'
import type { ShownTable } from '@/lib/figures/shown-overview'
import { shownOf, type Shown } from '@/lib/figures/small-cells'
import type { OwnPartner } from '@/lib/partners/list-own-partners'
import { listWithFigures } from '@/lib/partners/list-with-figures'

/** Numbers that identify nobody: what is too small never leaves the server. */
export type PartnerFigures = {
  round: { name: string; openedOn: string }
  byStatus: ShownTable
  byMonth: ShownTable
  companies: Shown
  minutesByMonth: ShownTable
}

/**
 * As far as its terms let it see them, the figures of the partner's municipality, or of what a trade organisation has referred,
 * in the latest round; null before the first round, where the terms give none, and where the person is shown others with which
 * these could be compared to find out what is not shown.
 */
export async function findPartnerFigures(partner: Partner, own: OwnPartner): Promise<PartnerFigures | null> {
  const shown = await listWithFigures(partner)
  const round = shown.includes(own.id) ? await db().round.findFirst({ orderBy: { openedOn: 'desc' } }) : null
  if (!round) return null
  const scope: Scope & ForReader = {
    round: round.code,
    ...(own.municipalityCode ? { home: own.municipalityCode } : { referredBy: own.id }),
    unseen: await listBarredCases(partner),
  }
  const [cases, hours, months] = await Promise.all([
    countCaseMembers(scope),
    findHours(scope),
    findMinutesByMonth(scope),
  ])
  const { byStatus, byMonth } = tablesOf(cases, [], guardedTable)
  return {
    round: { name: round.name, openedOn: dayFromDate(round.openedOn) },
    ...{ byStatus, byMonth },
    companies: shownOf({ value: hours.companies, behind: hours.companies }),
    minutesByMonth: guardedMonths(months, hours),
  }
}
