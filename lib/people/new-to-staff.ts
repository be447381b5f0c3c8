import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type { Tx } from '@/lib/db/transaction'

/**
 * Whether they hold no role of the staff today and are no demo person. It keeps the person until the transaction ends, so that
 * of two who give a first role at the same moment only one finds them new.
 */
export async function isNewToStaff(tx: Tx, personId: string): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
  const standing = { revokedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: dateFromDay(today()) } }] }
  const person = await tx.person.findFirst({
    where: { id: personId, demo: false, staffRolePerson: { none: standing } },
    select: { id: true },
  })
  return person !== null
}
