import 'server-only'
import type { Writer } from '@/lib/articles/access'
import type { ArticleInput } from '@/lib/articles/inputs'
import { keepUnsaved } from '@/lib/articles/keep-unsaved'
import { publishArticle } from '@/lib/articles/publish-article'
import { saveArticle } from '@/lib/articles/save-article'
import { scheduleArticle } from '@/lib/articles/schedule-article'
import { isPublic } from '@/lib/articles/status'
import { db } from '@/lib/db/client'

type Submitted = { intent: ArticleInput['intent']; isPublic: boolean }

/** Does what the pressed button of the writing form says. Refusals are those of each. */
export async function submitArticle(writer: Writer, input: ArticleInput): Promise<Submitted> {
  const { intent, id } = input
  if (intent === 'save') await saveArticle(writer, input)
  else if (intent === 'publish') await publishArticle(writer, input)
  else if (intent === 'schedule') await scheduleArticle(writer, input)
  else await keepUnsaved(writer, input)
  const { status, publishAt } = await db().article.findUniqueOrThrow({
    where: { id },
    select: { status: true, publishAt: true },
  })
  return { intent, isPublic: isPublic({ status, publishAt }) }
}
