import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { host } from '@/lib/config/host'
import { db } from '@/lib/db/client'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { countFollowUp } from '@/lib/figures/count-follow-up'
import { countMembers } from '@/lib/figures/count-members'
import { findBehind, findOverview } from '@/lib/figures/find-overview'
import { guardedFollowUp } from '@/lib/figures/follow-up'
import { guardedOverview } from '@/lib/figures/guarded-overview'
import { listTargets } from '@/lib/rounds/list-targets'
import { readContent } from '@/lib/steering/read-content'
import { REPORT_FORM, type ReportContent } from '@/lib/steering/report'
import { reportFigures, reportTables } from '@/lib/steering/report-figures'
import { smallNumbers } from '@/lib/steering/report-words'

type Draft = { id: string; no: number; name: string; summary: string; version: number; roundId: string }

/**
 * What a report says now: the figures of its whole round so far, by the queries of the overview, without numbers that would
 * reveal a company, with what the newest frozen report of the round said.
 */
export async function countReport(lead: ProjectLead, draft: Draft): Promise<ReportContent> {
  const { no, name, summary, version, roundId } = draft
  const [clock] = await db().$queryRaw<{ at: Date; day: string }[]>`
    SELECT programme_clock() AS at, day_of(programme_clock())::text AS day`
  if (!clock) throw new Error('the database has no clock')
  const round = await db().round.findUniqueOrThrow({ where: { id: roundId } })
  const scope = { round: round.code, unseen: await listBarredCases(lead) }
  const [overview, behind, followUp, behindFollowUp, [targets = null], frozen] = await Promise.all([
    findOverview(lead, { round: round.code }),
    findBehind(lead, { round: round.code }),
    countFollowUp(scope),
    countMembers(scope, 'follow-up'),
    listTargets(lead, round.code),
    db().frozenReport.findFirst({
      where: { report: { roundId, no: { not: no } } },
      orderBy: [{ frozenAt: 'desc' }, { reportId: 'asc' }],
    }),
  ])
  if (Object.values(overview).includes(null) || !behind) throw new Error('a figure of the report could not be counted')
  const counted = {
    overview: guardedOverview(
      overview,
      behind,
      host().municipalities.map(({ code }) => code),
    ),
    followUp: guardedFollowUp(followUp, behindFollowUp),
    targets,
  }
  const before = frozen && readContent(frozen.content)
  const closedOn = round.closedOn && dayFromDate(round.closedOn)
  return {
    ...{ form: REPORT_FORM, no, name, summary, version },
    round: {
      ...{ code: round.code, name: round.name, openedOn: dayFromDate(round.openedOn) },
      closedOn,
      endsOn: targets?.endsOn ?? null,
    },
    ...{ until: closedOn ?? clock.day, countedAt: clock.at.toISOString() },
    before: before && { no: before.no, name: before.name, until: before.until },
    figures: reportFigures(counted, before?.figures ?? []),
    tables: reportTables(counted),
    smallNumbers: smallNumbers(),
  }
}
