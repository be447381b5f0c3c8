import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { IS_PUBLIC, POST_COLUMNS, postOf, PUBLIC_POSTS, type Post, type PostRow } from '@/lib/articles/public-post'
import type { Locale } from '@/lib/i18n/pathnames'

/** A post that everyone may read, asked once per request. */
export const findPost = cache(async (locale: Locale, slug: string): Promise<Post | null> => {
  const [row] = await db().$queryRaw<PostRow[]>`
    SELECT ${POST_COLUMNS} FROM ${PUBLIC_POSTS} WHERE a.slug = ${slug} AND ${IS_PUBLIC}`
  return row ? postOf(row, locale) : null
})
