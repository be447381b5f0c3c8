import 'server-only'
import { record } from '@/lib/audit/record'
import { visitor } from '@/lib/actors/actor'
import { signToken } from '@/lib/crypto/signed-tokens'
import { transaction } from '@/lib/db/transaction'
import { pagePath } from '@/lib/i18n/routes'
import { queueMailTo } from '@/lib/mail/queue-mail'
import type { SubscribeInput } from '@/lib/newsletter/inputs'
import { TEMPLATES } from '@/lib/newsletter/subscription-mails'

/** Minutes within which the same address is not asked again. */
const QUIET_MINUTES = 10

/**
 * Asks the address whether it wants what `kind` says by mail; nothing else is sent to it before it says so. Says nothing about whether the
 * address is known: one that subscribes already, or was asked a moment ago, gets no mail.
 */
export async function joinNewsletter({ email: address, kind, language: locale }: SubscribeInput): Promise<void> {
  await transaction(async (tx) => {
    const [asked] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO subscriber AS s (address, kind, locale) VALUES (${address}, ${kind}, ${locale})
      ON CONFLICT (address, kind) DO UPDATE SET locale = excluded.locale, asked_at = now()
      WHERE s.confirmed_at IS NULL AND s.asked_at <= now() - make_interval(mins => ${QUIET_MINUTES})
      RETURNING id`
    if (!asked) return
    const key = signToken('newsletter-confirm', asked.id)
    const path = pagePath(locale, '/newsletter/confirm', {}, { nyckel: key })
    await queueMailTo(tx, { address, locale }, TEMPLATES[kind][0], {}, { path })
    await record(tx, visitor, 'subscriber.asked', { kind: 'subscriber', id: asked.id }, { locale, kind })
  })
}
