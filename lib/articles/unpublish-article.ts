import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Writer } from '@/lib/articles/access'
import { articleForChange, changeArticle } from '@/lib/articles/article-for-change'
import type { ArticleMoveInput } from '@/lib/articles/inputs'
import { isPublic } from '@/lib/articles/status'
import { transaction } from '@/lib/db/transaction'

/**
 * Takes the post back: nobody but writers can read it. One that only waited for its time becomes a draft again.
 * Refusals: `article-not-found`, `article-moved-on`, `article-not-published`.
 */
export async function unpublishArticle(
  writer: Writer,
  { id, version }: ArticleMoveInput,
  now = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const article = await articleForChange(tx, id)
    if (article.status !== 'published' && article.status !== 'scheduled') throw new Refusal('article-not-published')
    const wasPublic = isPublic(article, now) || article.firstPublishedAt !== null
    await changeArticle(tx, writer, article, version, {
      status: wasPublic ? 'unpublished' : 'draft',
      publishAt: null,
      firstPublishedAt: wasPublic ? (article.firstPublishedAt ?? article.publishAt) : null,
    })
    await record(
      tx,
      writer,
      isPublic(article, now) ? 'article.unpublished' : 'article.unscheduled',
      { kind: 'article', id },
      {},
    )
  })
}
