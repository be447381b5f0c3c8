import 'server-only'
import type { ArticleForChange } from '@/lib/articles/article-for-change'
import { freeSlug, slugOf } from '@/lib/articles/slug'
import { isPublic } from '@/lib/articles/status'
import type { Tx } from '@/lib/db/transaction'

/** The post's address: what it was once public under, otherwise made from the title. One at a time, so that none is made twice. */
export async function fixSlug(tx: Tx, article: ArticleForChange, title: string): Promise<string> {
  if (article.slug && (article.firstPublishedAt || isPublic(article))) return article.slug
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('article-slug', 0))`
  const slug = slugOf(title)
  const near = await tx.article.findMany({
    where: { slug: { startsWith: slug }, id: { not: article.id } },
    select: { slug: true },
  })
  return freeSlug(slug, new Set(near.map((one) => one.slug ?? '')))
}
