import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'

/** No work begins in a round that is closed: no minute of it could be logged. Refusal `round-closed`. */
export async function requireRoundOpen(tx: Tx, { roundId: id }: Pick<CaseForChange, 'roundId'>): Promise<void> {
  const { closedOn } = await tx.round.findUniqueOrThrow({ where: { id }, select: { closedOn: true } })
  if (closedOn) throw new Refusal('round-closed')
}
