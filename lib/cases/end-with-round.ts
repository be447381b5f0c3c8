import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { EndWithRound } from '@/lib/cases/codes'
import { tellPartner } from '@/lib/cases/tell-partner'
import type { Tx } from '@/lib/db/transaction'

/**
 * Ends a case that its round's end found open, and that the transaction holds. It is the round that does it: a lead who
 * may not touch the case closes its round all the same, and is not named as having moved it.
 */
export async function endWithRound(
  tx: Tx,
  lead: ProjectLead | System,
  { id, companyId }: CaseForChange,
  code: EndWithRound,
): Promise<void> {
  const ended = {
    status: 'closed',
    statusSinceAt: new Date(),
    waitingSinceAt: null,
    version: { increment: 1 },
  } as const
  await tx.supportCase.update({ where: { id }, data: ended, select: { id: true } })
  await tx.caseMove.create({ data: { caseId: id, status: 'closed', movedBy: null } })
  await tellPartner(tx, id, 'closed')
  await tx.outcome.create({ data: { caseId: id, code, recordedBy: lead.personId } })
  const facts = { outcome: code, why: null, barriers: [] }
  await record(tx, lead, 'case.closed', { kind: 'case', id, companyId }, facts, 'closed')
}
