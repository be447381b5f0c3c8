import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseForChange, type CaseForChange } from '@/lib/cases/case-for-change'
import { giveAdvisor } from '@/lib/cases/give-advisor'
import { receiveCase } from '@/lib/cases/receive-case'
import type { Tx } from '@/lib/db/transaction'

/**
 * The case gets its advisor; one that nobody has judged yet is accepted first, with the same events as if it were done in
 * two. Answers the event that tells of the advisor. Refusals: those of `receiveCase` and `giveAdvisor`.
 */
export async function receiveAndGive(
  tx: Tx,
  lead: ProjectLead,
  supportCase: CaseForChange,
  seenVersion: number,
  advisorId: string,
): Promise<string> {
  if (supportCase.status !== 'opened') return giveAdvisor(tx, lead, supportCase, seenVersion, advisorId)
  await receiveCase(tx, lead, supportCase, seenVersion)
  const accepted = await caseForChange(tx, lead, supportCase.number)
  return giveAdvisor(tx, lead, accepted, accepted.version, advisorId)
}
