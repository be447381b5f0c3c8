import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'

/** 'buyers' holds what the buyers' line mails. The application reads it in their room only; see row security on `mail`. */
export const MAILBOXES = ['open', 'buyers'] as const
export type Mailbox = (typeof MAILBOXES)[number]

/** Runs where the mails of this box are seen, and none of the other. Of the room it sees the mails and nothing else. */
export async function inMailbox<T>(box: Mailbox, run: (client: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  if (box === 'open') return run(db())
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('ua.errand', 'post', true)`
    await tx.$executeRaw`SET LOCAL ROLE ua_buyers_line`
    return run(tx)
  })
}

/** The same in both boxes, and the sum of what it answers. */
export async function inEachMailbox(run: (client: Prisma.TransactionClient) => Promise<number>): Promise<number> {
  return (await inMailbox('open', run)) + (await inMailbox('buyers', run))
}
