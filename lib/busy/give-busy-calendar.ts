import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { GiveBusyCalendarInput } from '@/lib/busy/inputs'
import { sealAddress } from '@/lib/busy/sealed-address'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

const NO_ADVISOR = 'UA161'

/**
 * Gives the address of the calendar that the advisor keeps elsewhere, or another in its place; what was known by the old one
 * is gone at once. Given again as it was, it is fetched again. It is fetched afterwards, not here. Refusal `signed-out`: the
 * account was closed, or the role revoked, meanwhile.
 */
export async function giveBusyCalendar(advisor: Advisor, { address }: GiveBusyCalendarInput): Promise<void> {
  const { personId } = advisor
  const sealed = sealAddress(personId, address)
  try {
    await transaction(async (tx) => {
      // One statement: it asks whose role it is before it holds the row, as who takes the role away does.
      await tx.$executeRaw`
        INSERT INTO busy_calendar (person_id, sealed) VALUES (${personId}::uuid, ${sealed})
        ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed`
      await record(tx, advisor, 'person.busy-calendar-given', { kind: 'person', id: personId }, {})
    })
  } catch (error) {
    throw databaseFault(error)?.sqlState === NO_ADVISOR ? new Refusal('signed-out') : error
  }
}
