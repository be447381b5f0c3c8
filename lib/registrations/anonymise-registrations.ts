import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { zone } from '@/lib/calendar/zone'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

export const NAMED_YEARS = 1

/**
 * A year after the event: names, addresses and organisations go, and so do the comments of the evaluation and the mails.
 * The rows stay, so that every figure still counts.
 */
export async function anonymiseRegistrations(now: Date = new Date()): Promise<number> {
  const until = yearsBefore(now)
  const trainings = await db().training.findMany({
    where: { endsAt: { lt: until }, registrations: { some: { anonymisedAt: null } } },
    select: { id: true },
  })
  let forgotten = 0
  for (const { id } of trainings) {
    forgotten += await transaction(async (tx) => {
      const { count } = await tx.trainingRegistration.updateMany({
        where: { trainingId: id, anonymisedAt: null },
        data: { name: null, email: null, organisation: null, anonymisedAt: now },
      })
      if (count === 0) return 0
      await tx.trainingEvaluation.updateMany({
        where: { trainingId: id, comment: { not: null } },
        data: { comment: null },
      })
      await tx.$queryRaw`SELECT forget_training_mails(${id}::uuid)`
      await record(tx, system, 'training.anonymised', { kind: 'training', id }, { count })
      return count
    })
  }
  return forgotten
}

function yearsBefore(now: Date): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  return new Date(there.subtract({ years: NAMED_YEARS }).epochMilliseconds)
}
