import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** When the advisor made the address that their calendar has now; null when it has none. */
export async function findOwnCalendar({ personId }: Advisor): Promise<Date | null> {
  const feed = await db().calendarFeed.findUnique({ where: { personId }, select: { madeAt: true } })
  return feed?.madeAt ?? null
}
