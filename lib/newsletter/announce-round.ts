import 'server-only'
import { record } from '@/lib/audit/record'
import { system } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { queueMailTo } from '@/lib/mail/queue-mail'

const BATCH = 100

type Told = { id: string; address: string; locale: Locale }

/** While a round is open: one mail to each who asked to be told, and the list has forgotten the address. */
export async function announceRound(): Promise<number> {
  let told = 0
  for (let count = BATCH; count === BATCH; told += count) count = await announceToBatch()
  return told
}

async function announceToBatch(): Promise<number> {
  return transaction(async (tx) => {
    const told = await tx.$queryRaw<Told[]>`
      DELETE FROM subscriber WHERE id IN (
        SELECT id FROM subscriber WHERE kind = 'rounds' AND confirmed_at IS NOT NULL
          AND EXISTS (SELECT FROM round WHERE closed_on IS NULL)
        LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id, address, locale`
    for (const { address, locale } of told) {
      await queueMailTo(tx, { address, locale }, 'newsletter-round', {}, { path: pagePath(locale, '/support/new') })
    }
    for (const { id } of told) await record(tx, system, 'subscriber.told', { kind: 'subscriber', id }, {})
    return told.length
  })
}
