import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import { giveAdvisor } from '@/lib/cases/give-advisor'
import type { AssignAdvisorInput } from '@/lib/cases/inputs'
import { noteInCase } from '@/lib/cases/write-note'
import { tellingConflict } from '@/lib/procurements/conflict'
import { transaction } from '@/lib/db/transaction'

/**
 * Gives an accepted case its advisor, or hands a case in progress over to another: that changes the advisor, not the
 * state. A note goes with it, also when the step is undone. Refusals: `case-not-found`, `case-moved-on`,
 * `step-not-allowed`, `round-closed`, `advisor-unknown`, `advisor-same`, `case-not-open`, `conflict-of-interest`.
 */
export async function assignAdvisor(
  lead: ProjectLead,
  { number, version, advisorId, note }: AssignAdvisorInput,
): Promise<void> {
  const change = transaction(async (tx) => {
    const supportCase = await caseForChange(tx, lead, number)
    // First: the step that can be undone is the last of them.
    if (note) await noteInCase(tx, lead, supportCase, { requestId: randomUUID(), text: note })
    await giveAdvisor(tx, lead, supportCase, version, advisorId)
  })
  await tellingConflict(change, 'advisorId')
}
