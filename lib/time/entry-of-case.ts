import 'server-only'
import type { LedgerEntry, OutsideTime } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

type Noted<Name extends string> = { [Key in Name]: { text: string } | null }
export type FoundEntry =
  | { place: 'ledger'; row: LedgerEntry & { why?: undefined } & Noted<'ledgerNote'> }
  | { place: 'outside'; row: OutsideTime & Noted<'outsideTimeNote'> }

/** An entry of a case by its id, in the hours or outside them, whether it still stands or not; null where there is none. */
export async function entryOfCase(tx: Tx, caseId: string, id: string): Promise<FoundEntry | null> {
  const ledger = await tx.ledgerEntry.findFirst({
    where: { id, caseId, kind: 'work' },
    include: { ledgerNote: true },
  })
  if (ledger) return { place: 'ledger', row: ledger }
  const outside = await tx.outsideTime.findFirst({
    where: { id, caseId, kind: 'record' },
    include: { outsideTimeNote: true },
  })
  return outside && { place: 'outside', row: outside }
}
