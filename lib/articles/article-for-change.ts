import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Writer } from '@/lib/articles/access'
import type { ArticleStatus } from '@/lib/articles/status'
import { clockOf } from '@/lib/calendar/clock'
import { changeAsSeen } from '@/lib/db/change-as-seen'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'

export type ArticleForChange = {
  id: string
  slug: string | null
  status: ArticleStatus
  publishAt: Date | null
  firstPublishedAt: Date | null
  revision: number | null
  version: number
  tags: string[]
}

/** The article, held until the transaction ends. Refusal `article-not-found`. */
export async function articleForChange(tx: Tx, id: string): Promise<ArticleForChange> {
  const [found] = await tx.$queryRaw<ArticleForChange[]>`
    SELECT id, slug, status, publish_at AS "publishAt", first_published_at AS "firstPublishedAt", revision, version, tags
    FROM article WHERE id = ${id}::uuid FOR UPDATE`
  if (!found) throw new Refusal('article-not-found')
  return found
}

/**
 * Changes the article as its writer saw it. Refusal `article-moved-on` tells who changed it meanwhile and when; then
 * nothing is overwritten.
 */
export async function changeArticle(
  tx: Tx,
  writer: Writer,
  { id }: ArticleForChange,
  seenVersion: number,
  data: Prisma.ArticleUncheckedUpdateManyInput,
): Promise<void> {
  const changed = { ...data, changedBy: writer.personId, changedAt: new Date() }
  await changeAsSeen(tx.article, { id, version: seenVersion }, changed, () => movedOn(tx, id))
}

async function movedOn(tx: Tx, id: string): Promise<Refusal> {
  const { changedAt, changedByPerson } = await tx.article.findUniqueOrThrow({
    where: { id },
    select: { changedAt: true, changedByPerson: { select: { name: true } } },
  })
  return new Refusal('article-moved-on', { who: changedByPerson.name, clock: clockOf(changedAt) })
}
