import 'server-only'
import type { Writer } from '@/lib/articles/access'
import { db } from '@/lib/db/client'

export type ListedRevision = { no: number; title: string; savedBy: string; savedAt: Date }

/** Every text the post has had, newest first. */
export async function listRevisions(_writer: Writer, articleId: string): Promise<ListedRevision[]> {
  const rows = await db().articleRevision.findMany({
    where: { articleId },
    orderBy: { no: 'desc' },
    select: { no: true, titleSv: true, savedAt: true, savedByPerson: { select: { name: true } } },
  })
  return rows.map(({ no, titleSv, savedAt, savedByPerson }) => ({
    no,
    title: titleSv,
    savedAt,
    savedBy: savedByPerson.name,
  }))
}
