import 'server-only'
import { record } from '@/lib/audit/record'
import { system } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { ASKING, SENDING } from '@/lib/newsletter/subscription-mails'

export const UNCONFIRMED_DAYS = 7
/** Days that a newsletter's mail, with the address it went to, stays in the queue's table. */
export const MAIL_DAYS = 30

/**
 * Forgets addresses that never said yes, and those in the newsletter's old mails. Who asked for one mail, when a round
 * opens, was promised to be forgotten once it is sent.
 */
export async function expireSubscriptions(): Promise<number> {
  const expired = await transaction(async (tx) => {
    const gone = await tx.$queryRaw<{ id: string }[]>`
      DELETE FROM subscriber WHERE confirmed_at IS NULL AND asked_at <= now() - make_interval(days => ${UNCONFIRMED_DAYS})
      RETURNING id`
    for (const { id } of gone) await record(tx, system, 'subscriber.expired', { kind: 'subscriber', id }, {})
    return gone.length
  })
  await db().$executeRaw`
    DELETE FROM mail WHERE status <> 'queued' AND ((template = ANY (${ASKING}) AND queued_at <= now() - make_interval(days => ${UNCONFIRMED_DAYS}))
      OR (template = 'newsletter-round' AND status = 'sent') OR (template = ANY (${SENDING}) AND queued_at <= now() - make_interval(days => ${MAIL_DAYS})))`
  return expired
}
