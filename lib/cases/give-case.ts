import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { AssignAdvisorInput } from '@/lib/cases/inputs'
import { receiveAndGive } from '@/lib/cases/receive-and-give'
import { transaction } from '@/lib/db/transaction'
import { tellingConflict } from '@/lib/procurements/conflict'

/**
 * Gives a case to an advisor from a list where several were chosen, wherever it is on its way: it is accepted first, or
 * handed over, where that is what it takes. Answers the event that undoing it names. Refusals: `case-not-found`,
 * `case-moved-on`, `step-not-allowed`, `round-closed`, `advisor-unknown`, `advisor-same`, `conflict-of-interest`.
 */
export async function giveCase(lead: ProjectLead, { number, version, advisorId }: AssignAdvisorInput): Promise<string> {
  return tellingConflict(
    transaction(async (tx) => receiveAndGive(tx, lead, await caseForChange(tx, lead, number), version, advisorId)),
    'advisorId',
  )
}
