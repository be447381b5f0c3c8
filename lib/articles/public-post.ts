import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { hasEnglish, textsIn, textsOf, type ArticleTexts, type ReadTexts } from '@/lib/articles/texts'
import type { Locale } from '@/lib/i18n/pathnames'

/** The posts that everyone may read, with their current text: for the FROM of a query. */
export const PUBLIC_POSTS = Prisma.sql`
  article a JOIN article_revision r ON r.article_id = a.id AND r.no = a.revision JOIN person p ON p.id = a.author_id`
export const IS_PUBLIC = Prisma.sql`(a.status = 'published' OR (a.status = 'scheduled' AND a.publish_at <= now()))`
export const FIRST_PUBLIC = Prisma.sql`coalesce(a.first_published_at, a.publish_at)`
/** Swedish every post has; English is whole or not at all. */
export const HAS_ENGLISH = Prisma.sql`(r.title_en IS NOT NULL AND r.ingress_en IS NOT NULL AND r.body_en IS NOT NULL)`
export const POST_COLUMNS = Prisma.sql`
  a.id, a.slug, a.tags, p.name AS author, ${FIRST_PUBLIC} AS "publishedAt", greatest(r.saved_at, ${FIRST_PUBLIC}) AS "changedAt",
  r.title_sv AS "titleSv", r.ingress_sv AS "ingressSv", r.body_sv AS "bodySv",
  r.title_en AS "titleEn", r.ingress_en AS "ingressEn", r.body_en AS "bodyEn"`

export type PostRow = {
  id: string
  slug: string
  tags: string[]
  author: string
  publishedAt: Date
  changedAt: Date
  titleSv: string
  ingressSv: string
  bodySv: string
  titleEn: string | null
  ingressEn: string | null
  bodyEn: string | null
}

/** A post as a reader of one language meets it. `text.lang` is what it is written in. */
export type Post = {
  id: string
  slug: string
  tags: string[]
  author: string
  publishedAt: Date
  changedAt: Date
  text: ReadTexts
  hasEnglish: boolean
}

export function postOf(row: PostRow, locale: Locale): Post {
  const { id, slug, tags, author, publishedAt, changedAt } = row
  const texts: ArticleTexts = textsOf(row)
  return { id, slug, tags, author, publishedAt, changedAt, text: textsIn(locale, texts), hasEnglish: hasEnglish(texts) }
}
