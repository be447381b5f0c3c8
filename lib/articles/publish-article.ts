import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Writer } from '@/lib/articles/access'
import { articleForChange, changeArticle } from '@/lib/articles/article-for-change'
import { fixSlug } from '@/lib/articles/fix-slug'
import type { ArticleInput } from '@/lib/articles/inputs'
import { draftOnConflict } from '@/lib/articles/draft-on-conflict'
import { publishFaults } from '@/lib/articles/publish-faults'
import { writeRevision } from '@/lib/articles/write-revision'
import { transaction } from '@/lib/db/transaction'
import { announceArticle } from '@/lib/newsletter/announce-article'

/**
 * Saves the texts and lets everyone read them from now on; sent again, it is the same. Subscribers are told of a post once.
 * Refusals: `article-not-found`, `article-moved-on`, `image-unknown` and those of `publishFaults`.
 */
export async function publishArticle(writer: Writer, input: ArticleInput, now = new Date()): Promise<{ slug: string }> {
  return draftOnConflict(writer, input, () =>
    transaction(async (tx) => {
      const article = await articleForChange(tx, input.id)
      const [fault] = publishFaults(input)
      if (fault) throw new Refusal(fault.code, {}, fault.field)
      const { no, isNew } = await writeRevision(tx, writer, article, input, input.tags, now)
      const slug = await fixSlug(tx, article, input.titleSv)
      const isOut = article.status === 'published'
      if (isOut && !isNew) return { slug }
      await changeArticle(tx, writer, article, input.version, {
        revision: no, tags: input.tags, slug, status: 'published', publishAt: isOut ? undefined : now, firstPublishedAt: article.firstPublishedAt ?? now,
      }) // prettier-ignore
      if (article.firstPublishedAt === null) await announceArticle(tx, article.id)
      const subject = { kind: 'article', id: article.id } as const
      if (isOut) await record(tx, writer, 'article.revised', subject, { revision: no, from: null })
      else await record(tx, writer, 'article.published', subject, { revision: no })
      return { slug }
    }),
  )
}
