import 'server-only'
import { cache } from 'react'
import type { Writer } from '@/lib/articles/access'
import { isPublic, type ArticleStatus } from '@/lib/articles/status'
import { NO_TEXTS, sameTexts, textsOf, type ArticleTexts } from '@/lib/articles/texts'
import { db } from '@/lib/db/client'
import { findDraft, type Draft } from '@/lib/drafts/find-draft'
import { draftPlace } from '@/lib/drafts/place'

export type FoundArticle = {
  id: string
  slug: string | null
  status: ArticleStatus
  isPublic: boolean
  publishAt: Date | null
  version: number
  revision: number | null
  author: string
  changedBy: string
  changedAt: Date
  tags: string[]
  saved: ArticleTexts
  /** What this writer typed and did not save, when it differs. `isBehind`: somebody has saved since they began. */
  draft: { texts: ArticleTexts; tags: string; keptAt: Date; version: number; isBehind: boolean } | null
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A post for whoever writes on it, asked once per request. */
export const findArticle = cache(async ({ personId }: Writer, id: string): Promise<FoundArticle | null> => {
  if (!UUID.test(id)) return null
  const row = await db().article.findUnique({
    where: { id },
    include: {
      author: { select: { name: true } },
      changedByPerson: { select: { name: true } },
    },
  })
  if (!row) return null
  const draft = await findDraft(db(), personId, draftPlace('article', id))
  const current = row.revision
    ? await db().articleRevision.findUnique({ where: { articleId_no: { articleId: id, no: row.revision } } })
    : null
  const { slug, publishAt, version, revision, tags, changedAt, author, changedByPerson } = row
  const status = row.status as ArticleStatus
  const saved = current ? textsOf(current) : NO_TEXTS
  return {
    id, slug, status, publishAt, version, revision, tags, changedAt, saved,
    author: author.name, changedBy: changedByPerson.name, isPublic: isPublic({ status, publishAt }),
    draft: draftOf(draft, { saved, tags, version }),
  } // prettier-ignore
})

type Current = { saved: ArticleTexts; tags: string[]; version: number }

function draftOf(draft: Draft | null, { saved, tags: savedTags, version }: Current): FoundArticle['draft'] {
  if (!draft) return null
  const { tags = '', ...kept } = draft.texts
  const texts = { ...NO_TEXTS, ...kept }
  if (sameTexts(texts, saved) && tags.trim() === savedTags.join(', ')) return null
  return { texts, tags, keptAt: draft.keptAt, version: draft.version, isBehind: Number(draft.basis) < version }
}
