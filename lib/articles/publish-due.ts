import 'server-only'
import { record } from '@/lib/audit/record'
import { system } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { announceArticle } from '@/lib/newsletter/announce-article'
import { queueNewsletters } from '@/lib/newsletter/queue-newsletters'

/**
 * Marks the posts whose time has come, leaves their events, and hands waiting newsletters to the mail queue. Everyone can
 * read such a post already. Safe to run often and from several processes at once.
 */
export async function publishDue(now = new Date()): Promise<void> {
  const due = await db().article.findMany({
    where: { status: 'scheduled', publishAt: { lte: now } },
    select: { id: true },
  })
  for (const { id } of due) await publish(id, now)
  await queueNewsletters(now)
}

async function publish(id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const [marked] = await tx.$queryRaw<{ revision: number; first: boolean }[]>`
      UPDATE article a SET status = 'published', first_published_at = coalesce(a.first_published_at, a.publish_at)
      FROM (SELECT id, first_published_at FROM article WHERE id = ${id}::uuid FOR UPDATE) b
      WHERE a.id = b.id AND a.status = 'scheduled' AND a.publish_at <= ${now}
      RETURNING a.revision, b.first_published_at IS NULL AS first`
    if (!marked) return
    if (marked.first) await announceArticle(tx, id)
    await record(tx, system, 'article.published', { kind: 'article', id }, { revision: marked.revision })
  })
}
