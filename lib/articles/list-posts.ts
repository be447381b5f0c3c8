import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import {
  FIRST_PUBLIC,
  HAS_ENGLISH,
  IS_PUBLIC,
  POST_COLUMNS,
  postOf,
  PUBLIC_POSTS,
  type Post,
  type PostRow,
} from '@/lib/articles/public-post'
import { plainTag } from '@/lib/articles/tags'
import type { Locale } from '@/lib/i18n/pathnames'

export const POSTS_PER_PAGE = 10

/** `writtenIn` leaves out posts that have no text in the language. */
type Wanted = { tag?: string; page?: number; take?: number; writtenIn?: Locale }

/** What everyone may read, newest first. */
export async function listPosts(
  locale: Locale,
  { tag, page = 1, take = POSTS_PER_PAGE, writtenIn }: Wanted = {},
): Promise<{ posts: Post[]; hasMore: boolean }> {
  const tagged = tag === undefined ? Prisma.empty : Prisma.sql`AND a.tags @> ARRAY[${plainTag(tag)}]`
  const written = writtenIn === 'en' ? Prisma.sql`AND ${HAS_ENGLISH}` : Prisma.empty
  const rows = await db().$queryRaw<PostRow[]>`
    SELECT ${POST_COLUMNS} FROM ${PUBLIC_POSTS} WHERE ${IS_PUBLIC} ${tagged} ${written}
    ORDER BY ${FIRST_PUBLIC} DESC, a.id LIMIT ${take + 1}::int OFFSET ${(page - 1) * take}::int`
  return { posts: rows.slice(0, take).map((row) => postOf(row, locale)), hasMore: rows.length > take }
}
