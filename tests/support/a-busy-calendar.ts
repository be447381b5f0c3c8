import type { Advisor } from '@/lib/actors/actor'
import { giveBusyCalendar } from '@/lib/busy/give-busy-calendar'
import { addDays, today } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'

export const ADDRESS = 'https://kalender.example.test/rut.ics?hemlig=1'

/** Days ahead, and clock times of that day. */
export type Busy = { in: number; from: string; to: string }

/** The instant at which a clock shows it so many days ahead; '24:00' is where the next day begins. */
export function ahead(days: number, clock: string): Date {
  return clock === '24:00' ? ahead(days + 1, '00:00') : stockholmInstant(addDays(today(), days), clock)
}

/** An advisor whose other calendar has been read, and says this. */
export async function busyAt(advisor: Advisor, ...busy: Busy[]): Promise<void> {
  const { personId } = advisor
  await giveBusyCalendar(advisor, { address: ADDRESS })
  await db().busyLook.update({ where: { personId }, data: { fetchedAt: new Date(), readAt: new Date() } })
  await db().busyTime.createMany({
    data: busy.map(({ in: days, from, to }) => ({ personId, fromAt: ahead(days, from), toAt: ahead(days, to) })),
  })
}
