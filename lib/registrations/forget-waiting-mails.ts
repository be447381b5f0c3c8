import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Mails about a registration that are not sent yet: the address or the seat they were meant for is no longer its own. */
export async function forgetWaitingMails(tx: Tx, registrationId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM mail WHERE status = 'queued' AND params ->> 'registrationId' = ${registrationId}`
}
