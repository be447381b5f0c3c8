import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Writer } from '@/lib/articles/access'
import { articleForChange, changeArticle } from '@/lib/articles/article-for-change'
import { fixSlug } from '@/lib/articles/fix-slug'
import type { ArticleInput } from '@/lib/articles/inputs'
import { draftOnConflict } from '@/lib/articles/draft-on-conflict'
import { publishFaults } from '@/lib/articles/publish-faults'
import { isPublic } from '@/lib/articles/status'
import { writeRevision } from '@/lib/articles/write-revision'
import { parseClock } from '@/lib/calendar/read-clock'
import { parseDay } from '@/lib/calendar/read-day'
import { stockholmInstant } from '@/lib/calendar/instants'
import { transaction } from '@/lib/db/transaction'

/**
 * Saves the texts and sets the Stockholm day and time from which everyone may read them. Refusals: `article-not-found`,
 * `article-moved-on`, `article-already-published`, `publish-time-passed`, `image-unknown` and those of `publishFaults`.
 */
export async function scheduleArticle(
  writer: Writer,
  input: ArticleInput,
  now = new Date(),
): Promise<{ slug: string }> {
  const publishAt = instantOf(input)
  if (publishAt <= now) throw new Refusal('publish-time-passed', {}, 'publishOn')
  return draftOnConflict(writer, input, () =>
    transaction(async (tx) => {
      const article = await articleForChange(tx, input.id)
      if (isPublic(article, now)) throw new Refusal('article-already-published')
      const [fault] = publishFaults(input)
      if (fault) throw new Refusal(fault.code, {}, fault.field)
      const { no } = await writeRevision(tx, writer, article, input, input.tags)
      const slug = await fixSlug(tx, article, input.titleSv)
      const data = { revision: no, tags: input.tags, slug, status: 'scheduled', publishAt }
      await changeArticle(tx, writer, article, input.version, data)
      const facts = { revision: no, publishAt: publishAt.toISOString() }
      await record(tx, writer, 'article.scheduled', { kind: 'article', id: article.id }, facts)
      return { slug }
    }),
  )
}

function instantOf({ publishOn, publishClock }: ArticleInput): Date {
  return stockholmInstant(parseDay(publishOn, 'coming') ?? '', parseClock(publishClock) ?? '')
}
