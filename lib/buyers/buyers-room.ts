import 'server-only'
import { databaseFault } from '@/lib/db/fault'
import { Refusal } from '@/lib/refusals/refusal'
import type { Tx } from '@/lib/db/transaction'

/** Who comes in: staff by their own person, a visitor with nothing, the asker with the token of their link. */
export type Entrant = { personId: string | null; link?: string }

const CONFLICT = 'UA010'

/**
 * Runs in the room of the buyers' line: the database role that alone has rights on the questions, and none on anything
 * else. Row security shows what this person may see. Events and mails are written outside, in the same transaction.
 * Refusal `conflict-of-interest` when the change would put someone on both sides of a procurement.
 */
export async function inBuyersRoom<T>(tx: Tx, { personId, link }: Entrant, run: (room: Tx) => Promise<T>): Promise<T> {
  await tx.$executeRaw`SELECT set_config('ua.person', ${personId ?? ''}, true), set_config('ua.question_link', ${link ?? ''}, true)`
  await tx.$executeRaw`SET LOCAL ROLE ua_buyers_line`
  const value = await run(tx).catch((error: unknown) => {
    throw databaseFault(error)?.sqlState === CONFLICT ? new Refusal('conflict-of-interest') : error
  })
  await leaveBuyersRoom(tx)
  return value
}

/** The room cannot read the trail: who must, before a refusal ends the transaction, goes out first. */
export async function leaveBuyersRoom(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL ROLE NONE`
  await tx.$executeRaw`SELECT set_config('ua.person', '', true), set_config('ua.question_link', '', true)`
}
