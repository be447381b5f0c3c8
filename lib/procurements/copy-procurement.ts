import 'server-only'
import { dayFromDate } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import { lotsOf, replaceLots } from '@/lib/procurements/lots'

/** A copy of what a case says of its procurement, for the case that follows it: neither rewrites the other's words. */
export async function copyProcurement(tx: Tx, from: string): Promise<{ id: string; bidDeadlineOn: string | null }> {
  const {
    id: _id,
    createdAt: _at,
    keys: _keys,
    ...words
  } = await tx.procurement.findUniqueOrThrow({ where: { id: from } })
  const { id } = await tx.procurement.create({ data: words, select: { id: true } })
  const lots = await lotsOf(tx, from)
  if (lots.length > 0) await replaceLots(tx, id, lots)
  return { id, bidDeadlineOn: words.bidDeadlineOn && dayFromDate(words.bidDeadlineOn) }
}
