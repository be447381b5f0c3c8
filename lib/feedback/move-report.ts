import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { clockOf } from '@/lib/calendar/clock'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { MoveReportInput } from '@/lib/feedback/inputs'
import { REPORT_MOVES, REPORT_STATUSES } from '@/lib/feedback/report-status'

/** Marks a report as answered or closed, or takes a closed one up again. Refusal `report-moved-on`. */
export async function moveReport(lead: ProjectLead, { reportId: id, version, to }: MoveReportInput): Promise<void> {
  const from = REPORT_STATUSES.filter((status) => REPORT_MOVES[status].includes(to))
  await transaction(async (tx) => {
    const [moved] = await tx.$queryRaw<{ number: string; was: string }[]>`
      UPDATE accessibility_report r
      SET status = ${to}, version = r.version + 1, status_since_at = now(), moved_by = ${lead.personId}::uuid
      FROM (SELECT id, status AS was FROM accessibility_report WHERE id = ${id}::uuid FOR UPDATE) seen
      WHERE r.id = seen.id AND r.version = ${version} AND r.status = ANY(${from}) AND r.erased_at IS NULL
      RETURNING r.number, seen.was`
    if (!moved) throw await movedOn(tx, id)
    const type = moved.was === 'closed' ? 'reopened' : to === 'closed' ? 'closed' : 'answered'
    await record(tx, lead, `accessibility.${type}`, { kind: 'accessibility-report', id }, { number: moved.number })
  })
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
