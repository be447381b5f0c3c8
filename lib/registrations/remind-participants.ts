import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { remindsAt } from '@/lib/calendar/reminder'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

const MOST_HOURS_AHEAD = 48

/** Reminds everyone with a seat once, the day before. Who signed up after that has the confirmation. Safe to run often. */
export async function remindParticipants(now: Date = new Date()): Promise<number> {
  const soon = await db().training.findMany({
    where: { status: 'published', startsAt: { gt: now, lt: new Date(now.getTime() + MOST_HOURS_AHEAD * 3_600_000) } },
  })
  let reminded = 0
  for (const training of soon) {
    const due = remindsAt(training.startsAt)
    if (due > now) continue
    reminded += await transaction(async (tx) => {
      const registrations = await tx.trainingRegistration.updateManyAndReturn({
        where: { trainingId: training.id, status: 'seated', remindedAt: null, registeredAt: { lt: due } },
        data: { remindedAt: now },
      })
      if (registrations.length === 0) return 0
      for (const registration of registrations) await queueTrainingMail(tx, 'training-reminder', training, registration)
      const subject = { kind: 'training', id: training.id } as const
      await record(tx, system, 'training.reminded', subject, { count: registrations.length })
      return registrations.length
    })
  }
  return reminded
}
