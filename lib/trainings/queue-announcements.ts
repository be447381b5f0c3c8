import 'server-only'
import { signToken } from '@/lib/crypto/signed-tokens'
import { transaction } from '@/lib/db/transaction'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { queueMailTo } from '@/lib/mail/queue-mail'
import { GRACE_MINUTES } from '@/lib/newsletter/queue-newsletters'
import { inLanguage } from '@/lib/trainings/in-language'
import { whenWords } from '@/lib/trainings/when-words'

const BATCH = 100

type Waiting = {
  subscriberId: string
  address: string
  locale: Locale
  slug: string
  titleSv: string
  titleEn: string | null
  startsAt: Date
  endsAt: Date
  place: string | null
}

/**
 * Hands the trainings that were published to the mail queue, one mail for each subscriber and training. What was called
 * off meanwhile, or can no longer be signed up for, stays behind.
 */
export async function queueAnnouncements(now = new Date()): Promise<number> {
  let queued = 0
  for (let count = BATCH; count === BATCH; queued += count) count = await queueBatch(now)
  return queued
}

async function queueBatch(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      UPDATE training_delivery d SET queued_at = now()
      FROM training t, subscriber s
      WHERE (d.training_id, d.subscriber_id) IN (
          SELECT w.training_id, w.subscriber_id FROM training_delivery w JOIN training p ON p.id = w.training_id
          WHERE w.queued_at IS NULL AND p.status = 'published' AND p.sign_up_closes_at > ${now}::timestamptz
            AND p.published_at <= ${now}::timestamptz - make_interval(mins => ${GRACE_MINUTES})
          ORDER BY w.training_id, w.subscriber_id LIMIT ${BATCH} FOR UPDATE OF w SKIP LOCKED)
        AND t.id = d.training_id AND s.id = d.subscriber_id
      RETURNING s.id AS "subscriberId", s.address, s.locale, t.slug, t.title_sv AS "titleSv", t.title_en AS "titleEn",
        t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.place`
    for (const { subscriberId, address, locale, slug, titleSv, titleEn, place, ...held } of waiting) {
      const facts = {
        title: inLanguage(locale, titleSv, titleEn).text.replace(/[\r\n\0]+/g, ' '),
        when: whenWords(held, locale),
        where: place ?? messagesIn(locale).mail.online,
      }
      const path = pagePath(locale, '/trainings/[slug]', { slug })
      const unsubscribe = signToken('newsletter-leave', subscriberId)
      await queueMailTo(tx, { address, locale }, 'newsletter-training', facts, { path, unsubscribe })
    }
    return waiting.length
  })
}
