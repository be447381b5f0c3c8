import 'server-only'
import { record } from '@/lib/audit/record'
import type { Writer } from '@/lib/articles/access'
import { transaction } from '@/lib/db/transaction'

/** A new post with nothing in it. The same request is the same post. */
export async function startArticle(writer: Writer, { requestId }: { requestId: string }): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { personId } = writer
    const { count } = await tx.article.createMany({
      data: [{ requestId, authorId: personId, changedBy: personId }],
      skipDuplicates: true,
    })
    const { id } = await tx.article.findUniqueOrThrow({ where: { requestId }, select: { id: true } })
    if (count > 0) await record(tx, writer, 'article.started', { kind: 'article', id }, {})
    return { id }
  })
}
