import 'server-only'
import { db } from '@/lib/db/client'
import { IS_PUBLIC } from '@/lib/articles/public-post'

/** The tags of public posts with how many carry each, the commonest first. */
export async function countTags(): Promise<{ tag: string; count: number }[]> {
  return db().$queryRaw`
    SELECT tag, count(*)::int AS count FROM article a, unnest(a.tags) AS tag WHERE ${IS_PUBLIC}
    GROUP BY tag ORDER BY count DESC, tag LIMIT 20`
}
