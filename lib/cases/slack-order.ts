import 'server-only'
import { today } from '@/lib/calendar/days'
import { ABOUTS } from '@/lib/cases/codes'
import type { TriageClock, TriageDay } from '@/lib/cases/slack'
import { Prisma } from '@/lib/db/generated/client'

/**
 * Orders listed cases `c` by what is left over: the office minutes until the bid closes, or what an advisor has free until
 * then where that is less, without what the case likely takes. Beyond the days that are near it is the deadline alone; what
 * has passed comes afterwards, and last what has no deadline, by when it came.
 */
export function slackOrder(clock: TriageClock, way: 'ASC' | 'DESC' = 'ASC'): Prisma.Sql {
  const { days, likely, since } = clock
  const column = (key: keyof TriageDay) =>
    Prisma.sql`(${`{${days.map((day) => day[key] ?? 'NULL').join()}}`}::int[])[day_of(c.bid_deadline_at) - ${today(since)}::date + 1]`
  const kinds = ABOUTS.map((about) => Prisma.sql`WHEN ${about} THEN ${likely[about]}::int`)
  const takes = Prisma.sql`least(CASE c.about ${Prisma.join(kinds, ' ')} END, nullif(c.minutes_left, 0))`
  const ofDay = Prisma.sql`(extract(epoch FROM c.bid_deadline_at) / 60)::int - ${column('opens')}`
  const left = Prisma.sql`${column('before')} + greatest(0, least(${column('room')}, ${ofDay}))`
  const slack = Prisma.sql`CASE WHEN c.bid_deadline_at > now() THEN least(${left}, ${column('free')}) - ${takes} END`
  return way === 'ASC'
    ? Prisma.sql`c.bid_deadline_at <= now(), ${slack} NULLS LAST, c.bid_deadline_at NULLS LAST, c.opened_at, c.number`
    : Prisma.sql`c.bid_deadline_at <= now() DESC NULLS LAST, ${slack} DESC NULLS FIRST, c.bid_deadline_at DESC NULLS LAST, c.number DESC`
}
