import 'server-only'
import type { Tx } from '@/lib/db/transaction'

/** Puts the post on the list of what those who subscribe now are to get. Twice is the same as once. */
export async function announceArticle(tx: Tx, articleId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO newsletter_delivery (article_id, subscriber_id)
    SELECT ${articleId}::uuid, id FROM subscriber WHERE kind = 'posts' AND confirmed_at IS NOT NULL ON CONFLICT DO NOTHING`
}
