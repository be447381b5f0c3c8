import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'

/** No work begins in a round that is closed: no minute of it could be logged. Refusal `round-closed`. */
export async function requireRoundOpen(tx: Tx, { roundId: id }: Pick<CaseForChange, 'roundId'>): Promise<void> {
  // Held until the change is done, so that the round is not closed meanwhile with the case left behind.
  const [open] = await tx.$queryRaw<object[]>`
    SELECT 1 FROM round WHERE id = ${id}::uuid AND closed_on IS NULL FOR SHARE`
  if (!open) throw new Refusal('round-closed')
}
