import 'server-only'
import { signToken } from '@/lib/crypto/signed-tokens'
import { transaction } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { queueMailTo } from '@/lib/mail/queue-mail'

/** Minutes between publishing and mailing: whoever published by mistake has time to take it back. */
export const GRACE_MINUTES = 10
const BATCH = 100

type Waiting = {
  subscriberId: string
  address: string
  locale: Locale
  slug: string
  titleSv: string
  titleEn: string | null
}

/** Hands what waits to the mail queue, one mail for each subscriber and post. Posts that were taken back stay behind. */
export async function queueNewsletters(now = new Date()): Promise<number> {
  let queued = 0
  for (let count = BATCH; count === BATCH; queued += count) count = await queueBatch(now)
  return queued
}

async function queueBatch(now: Date): Promise<number> {
  return transaction(async (tx) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      UPDATE newsletter_delivery d SET queued_at = now()
      FROM article a, article_revision r, subscriber s
      WHERE (d.article_id, d.subscriber_id) IN (
          SELECT w.article_id, w.subscriber_id FROM newsletter_delivery w JOIN article p ON p.id = w.article_id
          WHERE w.queued_at IS NULL AND p.status = 'published'
            AND p.publish_at <= ${now}::timestamptz - make_interval(mins => ${GRACE_MINUTES})
          ORDER BY w.article_id, w.subscriber_id LIMIT ${BATCH} FOR UPDATE OF w SKIP LOCKED)
        AND a.id = d.article_id AND r.article_id = a.id AND r.no = a.revision AND s.id = d.subscriber_id
      RETURNING s.id AS "subscriberId", s.address, s.locale, a.slug, r.title_sv AS "titleSv", r.title_en AS "titleEn"`
    for (const { subscriberId, address, locale, slug, titleSv, titleEn } of waiting) {
      const title = (locale === 'en' && titleEn) || titleSv
      const path = pagePath(locale, '/blog/[slug]', { slug })
      const unsubscribe = signToken('newsletter-leave', subscriberId)
      await queueMailTo(tx, { address, locale }, 'newsletter-post', { title }, { path, unsubscribe })
    }
    return waiting.length
  })
}
