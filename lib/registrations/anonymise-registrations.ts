import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { zone } from '@/lib/calendar/zone'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { companyOfRegistration } from '@/lib/registrations/company-of-registration'

export const NAMED_YEARS = 1

/**
 * A year after the event: names, addresses and organisations go, and so do the comments of the evaluation and the mails.
 * The rows stay, with a number for each company, so that every figure still counts.
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
      const count = await tx.$executeRaw`
        UPDATE training_registration f SET name = NULL, email = NULL, organisation = NULL, anonymised_at = ${now}, company_no = n.no
        FROM (SELECT r.id, dense_rank() OVER (ORDER BY ${companyOfRegistration})::int AS no
          FROM training_registration r WHERE r.training_id = ${id}::uuid AND r.anonymised_at IS NULL) n
        WHERE f.id = n.id AND f.anonymised_at IS NULL`
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
