import 'server-only'
import type { Writer } from '@/lib/articles/access'
import { db } from '@/lib/db/client'

/** Throws away what the writer typed and did not save; the saved text stands. */
export async function discardDraft({ personId }: Writer, articleId: string): Promise<void> {
  await db().articleDraft.deleteMany({ where: { articleId, personId } })
}
