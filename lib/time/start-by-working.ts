import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'

/** Logging work on an assigned case is the first contact: the case is then ongoing. Someone else may have said so first. */
export async function startByWorking(tx: Tx, advisor: Advisor, { id, companyId, status }: CaseForTime): Promise<void> {
  if (status !== 'assigned') return
  const { count } = await tx.supportCase.updateMany({
    where: { id, status: 'assigned' },
    data: { status: 'ongoing', statusSinceAt: new Date(), version: { increment: 1 } },
  })
  if (count === 0) return
  await tx.caseMove.create({ data: { caseId: id, status: 'ongoing', movedBy: advisor.personId } })
  await record(tx, advisor, 'case.started', { kind: 'case', id, companyId }, {}, 'ongoing')
}
