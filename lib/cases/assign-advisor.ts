import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { giveAdvisor } from '@/lib/cases/give-advisor'
import type { AssignAdvisorInput } from '@/lib/cases/inputs'
import { tellingConflict } from '@/lib/procurements/conflict'
import { transaction } from '@/lib/db/transaction'

/**
 * Gives an accepted case its advisor, or hands a case in progress over to another: that changes the advisor, not the
 * state. Refusals: `case-not-found`, `case-moved-on`, `step-not-allowed`, `round-closed`, `advisor-unknown`, `advisor-same`, `case-not-open`,
 * `conflict-of-interest`.
 */
export async function assignAdvisor(
  lead: ProjectLead,
  { number, version, advisorId }: AssignAdvisorInput,
): Promise<void> {
  const change = transaction(async (tx) => {
    await giveAdvisor(tx, lead, await caseForChange(tx, lead, number), version, advisorId)
  })
  await tellingConflict(change, 'advisorId')
}
