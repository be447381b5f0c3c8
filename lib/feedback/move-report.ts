import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { clockOf } from '@/lib/calendar/clock'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { MoveReportInput } from '@/lib/feedback/inputs'
import { REPORT_MOVES, REPORT_STATUSES, type ReportStatus } from '@/lib/feedback/report-status'

/**
 * Marks a report as answered or closed, or takes a closed one up again. Refusals: `report-unknown`, `report-moved-on`, and
 * `report-not-now` when nobody moved it and it cannot go there from where it is.
 */
export async function moveReport(lead: ProjectLead, { reportId: id, version, to }: MoveReportInput): Promise<void> {
  const from = REPORT_STATUSES.filter((status) => REPORT_MOVES[status].includes(to))
  await transaction(async (tx) => {
    const report = await tx.accessibilityReport.findUnique({
      where: { id },
      select: { number: true, status: true, version: true, erasedAt: true },
    })
    if (!report) throw new Refusal('report-unknown')
    const mayMove = !report.erasedAt && from.some((status) => status === report.status)
    if (!mayMove) throw report.version === version ? notNow(report) : await movedOn(tx, id)
    const seen = { id, version, status: report.status, erasedAt: null }
    const moved = { status: to, statusSinceAt: new Date(), movedBy: lead.personId }
    await changeAsSeen(tx.accessibilityReport, seen, moved, () => movedOn(tx, id))
    const type = report.status === 'closed' ? 'reopened' : to === 'closed' ? 'closed' : 'answered'
    await record(tx, lead, `accessibility.${type}`, { kind: 'accessibility-report', id }, { number: report.number })
  })
}

function notNow({ status, erasedAt }: { status: string; erasedAt: Date | null }): Refusal {
  return new Refusal('report-not-now', { status: erasedAt ? 'erased' : (status as ReportStatus) })
}

async function movedOn(tx: Tx, id: string): Promise<Refusal> {
  const report = await tx.accessibilityReport.findUnique({
    where: { id },
    select: { statusSinceAt: true, movedByPerson: { select: { name: true } } },
  })
  return new Refusal('report-moved-on', {
    who: report?.movedByPerson?.name ?? '–',
    clock: report ? clockOf(report.statusSinceAt) : '–',
  })
}
