import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Writer } from '@/lib/articles/access'
import { articleForChange, changeArticle } from '@/lib/articles/article-for-change'
import type { RestoreInput } from '@/lib/articles/inputs'
import { publishFaults } from '@/lib/articles/publish-faults'
import { textsOf } from '@/lib/articles/texts'
import { writeRevision } from '@/lib/articles/write-revision'
import { transaction } from '@/lib/db/transaction'

/**
 * Makes an earlier text the current one again, as a new revision: nothing is taken out of the history. Refusals:
 * `article-not-found`, `article-moved-on`, `revision-current`, and for a post with a time those of `publishFaults`.
 */
export async function restoreRevision(
  writer: Writer,
  { id, version, no: from }: RestoreInput,
): Promise<{ revision: number }> {
  return transaction(async (tx) => {
    const article = await articleForChange(tx, id)
    const earlier = await tx.articleRevision.findUnique({ where: { articleId_no: { articleId: id, no: from } } })
    if (!earlier) throw new Refusal('article-not-found')
    const texts = textsOf(earlier)
    const [fault] = article.publishAt ? publishFaults(texts) : []
    if (fault) throw new Refusal(fault.code)
    const { no, isNew } = await writeRevision(tx, writer, article, texts, article.tags)
    if (!isNew) throw new Refusal('revision-current')
    await changeArticle(tx, writer, article, version, { revision: no })
    await record(tx, writer, 'article.revised', { kind: 'article', id }, { revision: no, from })
    return { revision: no }
  })
}
