import '@/tests/support/database'
import { randomUUID } from 'node:crypto'
import type { Writer } from '@/lib/articles/access'
import type { ArticleInput } from '@/lib/articles/inputs'
import { publishArticle } from '@/lib/articles/publish-article'
import { startArticle } from '@/lib/articles/start-article'
import { NO_TEXTS } from '@/lib/articles/texts'
import { db } from '@/lib/db/client'

/** A form with everything that publishing asks for. */
export const articleForm = (id: string, more: Partial<ArticleInput> = {}): ArticleInput => ({
  ...NO_TEXTS,
  id,
  version: 1,
  intent: 'save',
  titleSv: 'En rubrik',
  ingressSv: 'En ingress.',
  bodySv: 'En text.',
  tags: [],
  publishOn: '',
  publishClock: '',
  ...more,
})

export async function aDraft(writer: Writer): Promise<string> {
  return (await startArticle(writer, { requestId: randomUUID() })).id
}

/** A post that everyone can read. */
export async function aPost(writer: Writer, more: Partial<ArticleInput> = {}, at = new Date()) {
  const id = await aDraft(writer)
  const { slug } = await publishArticle(writer, articleForm(id, more), at)
  return { id, slug }
}

export const articleRow = (id: string) => db().article.findUniqueOrThrow({ where: { id } })
