import 'server-only'
import type { Writer } from '@/lib/articles/access'
import { textsOf, type ArticleTexts } from '@/lib/articles/texts'
import { db } from '@/lib/db/client'

export async function findRevision(
  _writer: Writer,
  articleId: string,
  no: number,
): Promise<{ texts: ArticleTexts; savedBy: string; savedAt: Date } | null> {
  const row = await db().articleRevision.findUnique({
    where: { articleId_no: { articleId, no } },
    include: { savedByPerson: { select: { name: true } } },
  })
  return row && { texts: textsOf(row), savedAt: row.savedAt, savedBy: row.savedByPerson.name }
}
