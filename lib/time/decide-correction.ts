import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { Tx } from '@/lib/db/transaction'
import type { Correction } from '@/lib/db/generated/client'
import { Refusal } from '@/lib/refusals/refusal'

type Decided = 'approved' | 'declined' | 'withdrawn'

/**
 * Decides a correction that waits, once: the first of two has decided it. Refusals: `correction-not-found`,
 * `correction-decided`, `second-person-needed` where whoever has asked decides, `already-reversed` where the entry was taken
 * back meanwhile.
 */
export async function decideCorrection(
  tx: Tx,
  { personId: decidedBy }: Advisor | ProjectLead,
  caseId: string,
  id: string,
  status: Decided,
): Promise<Correction> {
  const asked = await tx.correction.findFirst({ where: { id, caseId } })
  if (!asked || (status === 'withdrawn' && asked.askedBy !== decidedBy)) throw new Refusal('correction-not-found')
  if (status !== 'withdrawn' && asked.askedBy === decidedBy) throw new Refusal('second-person-needed')
  const { count } = await tx.correction.updateMany({ where: { id, status: 'asked' }, data: { status, decidedBy } })
  if (count === 0) throw new Refusal('correction-decided')
  return asked
}

/** What a correction is told of in the trail. */
export function factsOf({ id: correctionId, ledgerEntryId, outsideTimeId, caseId }: Correction) {
  return { correctionId, correctsId: ledgerEntryId ?? outsideTimeId ?? '', caseId }
}
