import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Writer } from '@/lib/articles/access'
import type { ArticleInput } from '@/lib/articles/inputs'
import { TEXT_FIELDS } from '@/lib/articles/texts'
import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/drafts/find-draft'
import { keepDraft } from '@/lib/drafts/keep-draft'
import { draftPlace } from '@/lib/drafts/place'

/**
 * Keeps what the form brought and did not save as the writer's draft: it was sent by hand, so it stands before what was
 * kept while someone typed, also without scripts. Refusal: `article-not-found`.
 */
export async function keepUnsaved({ personId }: Writer, input: ArticleInput): Promise<void> {
  const place = draftPlace('article', input.id)
  if ((await db().article.count({ where: { id: input.id } })) === 0) throw new Refusal('article-not-found')
  const texts = Object.fromEntries(TEXT_FIELDS.map((name) => [name, input[name]]))
  const kept = await findDraft(db(), personId, place)
  await keepDraft(db(), {
    ...{ personId, place, questionId: null },
    ...{ texts: { ...texts, tags: input.tags.join(', ') }, basis: String(input.version), version: kept?.version ?? 0 },
  })
}
