import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dayOf } from '@/lib/calendar/days'
import { startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

/** Erases, the day after each event, what its participants said they need. The trail keeps how many, never what. */
export async function eraseNeeds(now: Date = new Date()): Promise<number> {
  const trainings = await db().training.findMany({
    where: { endsAt: { lt: startOfDay(dayOf(now)) }, registrations: { some: { need: { isNot: null } } } },
    select: { id: true },
  })
  let erased = 0
  for (const { id } of trainings) {
    erased += await transaction(async (tx) => {
      const { count } = await tx.trainingNeed.deleteMany({ where: { registration: { trainingId: id } } })
      if (count > 0) await record(tx, system, 'training.needs-erased', { kind: 'training', id }, { count })
      return count
    })
  }
  return erased
}
