import 'server-only'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { Refusal } from '@/lib/refusals/refusal'
import { isReversed } from '@/lib/time/find-moved'

type Asked = { requestId: string; entryId: string }

/** What the database says of a correction that cannot be asked for; nothing, when this request has asked for it before. */
export async function refuseUnlessAsked(
  error: unknown,
  personId: string,
  { requestId, entryId }: Asked,
): Promise<void> {
  const state = databaseFault(error)?.sqlState
  if (state !== '23505' && state !== 'UA086') throw error
  const earlier = await db().correction.findUnique({ where: { requestId } })
  const own = earlier?.askedBy === personId
  if (own && (earlier.ledgerEntryId ?? earlier.outsideTimeId) === entryId) return
  if (await isReversed(entryId)) throw new Refusal('already-reversed')
  if (state === 'UA086') throw new Refusal('entry-not-found')
  throw new Refusal(earlier ? 'request-reused' : 'correction-waits')
}
