import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Writer } from '@/lib/articles/access'
import { articleForChange, changeArticle } from '@/lib/articles/article-for-change'
import type { ArticleInput } from '@/lib/articles/inputs'
import { draftOnConflict } from '@/lib/articles/draft-on-conflict'
import { publishFaults } from '@/lib/articles/publish-faults'
import { writeRevision } from '@/lib/articles/write-revision'
import { transaction } from '@/lib/db/transaction'

/**
 * Saves the texts as a new revision. A post with a time is held to what publishing asks for. Refusals:
 * `article-not-found`, `article-moved-on`, `image-unknown` and those of `publishFaults`.
 */
export async function saveArticle(writer: Writer, input: ArticleInput): Promise<{ revision: number }> {
  return draftOnConflict(writer, input, () =>
    transaction(async (tx) => {
      const article = await articleForChange(tx, input.id)
      const [fault] = article.status === 'draft' || article.status === 'unpublished' ? [] : publishFaults(input)
      if (fault) throw new Refusal(fault.code, {}, fault.field)
      const { no, isNew } = await writeRevision(tx, writer, article, input, input.tags)
      if (!isNew) return { revision: no }
      await changeArticle(tx, writer, article, input.version, { revision: no, tags: input.tags })
      await record(tx, writer, 'article.revised', { kind: 'article', id: article.id }, { revision: no, from: null })
      return { revision: no }
    }),
  )
}
