import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** The mails that this transaction queues wait for as long as what they tell of can be undone: called after the last of them. */
export async function holdMails(tx: Tx): Promise<void> {
  await tx.$executeRaw`UPDATE mail SET next_at = now() + undo_time() WHERE queued_in = pg_current_xact_id()`
}
