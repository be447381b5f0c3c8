import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Ends the address of the advisor's calendar. Done again, or where there is none, it changes nothing. */
export async function endCalendar(advisor: Advisor): Promise<void> {
  const { personId } = advisor
  await transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { personId } })
    if (count > 0) await record(tx, advisor, 'person.calendar-ended', { kind: 'person', id: personId }, {})
  })
}
