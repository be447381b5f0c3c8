import 'server-only'
import { record } from '@/lib/audit/record'
import type { Writer } from '@/lib/articles/access'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/** A new post with nothing in it. The same request is the same post. Refusal: `request-reused`, of another's post. */
export async function startArticle(writer: Writer, { requestId }: { requestId: string }): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { personId } = writer
    const { count } = await tx.article.createMany({
      data: [{ requestId, authorId: personId, changedBy: personId }],
      skipDuplicates: true,
    })
    const { id, authorId } = await tx.article.findUniqueOrThrow({
      where: { requestId },
      select: { id: true, authorId: true },
    })
    if (authorId !== personId) throw new Refusal('request-reused')
    if (count > 0) await record(tx, writer, 'article.started', { kind: 'article', id }, {})
    return { id }
  })
}
