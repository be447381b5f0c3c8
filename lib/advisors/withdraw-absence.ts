import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { WithdrawAbsenceInput } from '@/lib/advisors/absence-inputs'
import { record } from '@/lib/audit/record'
import { dayFromDate } from '@/lib/calendar/database-days'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/** Takes an absence back: one's own, the lead anybody's. One that is withdrawn already stays so. Refusal: `absence-unknown`. */
export async function withdrawAbsence(
  actor: Advisor | ProjectLead,
  { absenceId }: WithdrawAbsenceInput,
): Promise<void> {
  await transaction(async (tx) => {
    const own = actor.role === 'advisor' ? { advisorId: actor.personId } : {}
    const found = await tx.absence.findFirst({ where: { id: absenceId, ...own } })
    if (!found) throw new Refusal('absence-unknown')
    const { count } = await tx.absence.updateMany({
      where: { id: absenceId, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    })
    if (count === 0) return
    const { advisorId } = found
    const facts = { advisorId, firstOn: dayFromDate(found.firstOn), lastOn: dayFromDate(found.lastOn) }
    await record(tx, actor, 'absence.withdrawn', { kind: 'absence', id: absenceId }, facts)
  })
}
