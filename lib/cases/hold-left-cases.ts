import 'server-only'
import { READ_FOR_CHANGE, type CaseForChange } from '@/lib/cases/case-for-change'
import { OPEN_STATUSES } from '@/lib/cases/status'
import { columns } from '@/lib/db/rows'
import type { Tx } from '@/lib/db/transaction'

/**
 * The open cases of closed rounds: those of the round that was closed just now in this transaction, and any that an
 * earlier one left behind. Nobody else changes them until it ends.
 */
export async function holdLeftCases(tx: Tx): Promise<CaseForChange[]> {
  return tx.$queryRaw<CaseForChange[]>`
    SELECT ${columns('c', READ_FOR_CHANGE)} FROM cases c JOIN round r ON r.id = c.round_id AND r.closed_on IS NOT NULL
    WHERE c.status = ANY(${[...OPEN_STATUSES]}) ORDER BY c.year, c.year_seq FOR NO KEY UPDATE OF c`
}
