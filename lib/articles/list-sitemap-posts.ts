import 'server-only'
import { db } from '@/lib/db/client'
import { FIRST_PUBLIC, HAS_ENGLISH, IS_PUBLIC, PUBLIC_POSTS } from '@/lib/articles/public-post'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'

type SitemapPost = { page: '/blog/[slug]'; params: { slug: string }; locales: readonly Locale[]; changedAt: Date }

/** Public posts, each with the languages it is written in. */
export async function listSitemapPosts(): Promise<SitemapPost[]> {
  const rows = await db().$queryRaw<{ slug: string; english: boolean; changedAt: Date }[]>`
    SELECT a.slug, ${HAS_ENGLISH} AS english,
      greatest(r.saved_at, ${FIRST_PUBLIC}) AS "changedAt"
    FROM ${PUBLIC_POSTS} WHERE ${IS_PUBLIC} ORDER BY ${FIRST_PUBLIC} DESC, a.id LIMIT 5000`
  return rows.map(({ slug, english, changedAt }) => ({
    page: '/blog/[slug]',
    params: { slug },
    locales: english ? LOCALES : ['sv'],
    changedAt,
  }))
}
