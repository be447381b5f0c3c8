import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { AssignAdvisorInput } from '@/lib/cases/inputs'
import { requireMove } from '@/lib/cases/move-case'
import { receiveAndGive } from '@/lib/cases/receive-and-give'
import { tellingConflict } from '@/lib/procurements/conflict'
import { transaction } from '@/lib/db/transaction'

/**
 * From the queue to an advisor in one step: a case that nobody has judged yet is accepted first, with the same events as
 * if it were done in two; when the advisor cannot have it, it is not accepted either. A case that already has an advisor
 * is not handed over by it. Refusals: `case-not-found`, `case-moved-on`, `step-not-allowed`, `round-closed`,
 * `advisor-unknown`, `conflict-of-interest`.
 */
export async function acceptAndAssign(
  lead: ProjectLead,
  { number, version, advisorId }: AssignAdvisorInput,
): Promise<void> {
  const change = transaction(async (tx) => {
    const supportCase = await caseForChange(tx, lead, number)
    if (supportCase.status !== 'opened') await requireMove(tx, supportCase, version, 'assign')
    await receiveAndGive(tx, lead, supportCase, version, advisorId)
  })
  await tellingConflict(change, 'advisorId')
}
