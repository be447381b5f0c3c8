import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Forgets the address of the advisor's other calendar, and every time that is known by it. Done again it changes nothing. */
export async function endBusyCalendar(advisor: Advisor): Promise<void> {
  const { personId } = advisor
  await transaction(async (tx) => {
    const { count } = await tx.busyCalendar.deleteMany({ where: { personId } })
    if (count > 0) await record(tx, advisor, 'person.busy-calendar-ended', { kind: 'person', id: personId }, {})
  })
}
