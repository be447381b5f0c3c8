import 'server-only'
import type { Writer } from '@/lib/articles/access'
import { withMonthsBetween } from '@/lib/calendar/months'
import { db } from '@/lib/db/client'

/** Posts by the month they were first published in, and the subscribers there are by the month they said yes. */
export type BlogFigures = {
  published: number
  drafts: number
  scheduled: number
  subscribers: number
  months: readonly { month: string; posts: number; subscribers: number }[]
}

type MonthCount = { month: string; count: number }

/** The figures of the blog, for those who write it. Whoever has left the newsletter is nowhere kept, and not counted. */
export async function findBlogFigures(_writer: Writer): Promise<BlogFigures> {
  const [[counted], posts, joined] = await Promise.all([
    db().$queryRaw<{ published: number; drafts: number; scheduled: number }[]>`
      SELECT count(*) FILTER (WHERE status = 'published' OR status = 'scheduled' AND publish_at <= now())::int AS published,
        count(*) FILTER (WHERE status = 'draft')::int AS drafts,
        count(*) FILTER (WHERE status = 'scheduled' AND publish_at > now())::int AS scheduled
      FROM article`,
    db().$queryRaw<MonthCount[]>`
      SELECT substr(day_of(coalesce(first_published_at, publish_at))::text, 1, 7) AS month, count(*)::int AS count
      FROM article WHERE status = 'published' OR status = 'scheduled' AND publish_at <= now() GROUP BY 1`,
    db().$queryRaw<MonthCount[]>`
      SELECT substr(day_of(confirmed_at)::text, 1, 7) AS month, count(*)::int AS count
      FROM subscriber WHERE kind = 'posts' AND confirmed_at IS NOT NULL GROUP BY 1`,
  ])
  const of = (counts: readonly MonthCount[], month: string) => counts.find((one) => one.month === month)?.count ?? 0
  return {
    ...{ published: counted?.published ?? 0, drafts: counted?.drafts ?? 0, scheduled: counted?.scheduled ?? 0 },
    subscribers: joined.reduce((sum, { count }) => sum + count, 0),
    months: withMonthsBetween([...posts, ...joined].map(({ month }) => month)).map((month) => ({
      ...{ month, posts: of(posts, month), subscribers: of(joined, month) },
    })),
  }
}
