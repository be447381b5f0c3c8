import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { formatInstant } from '@/lib/i18n/formats'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'
import { offerEndsAt } from '@/lib/trainings/seats'

/**
 * Offers every free seat to the first who waits, in the order of the queue. Returns how many were offered. Several
 * processes may do it at once: the training's row is held while its seats are counted.
 */
export async function offerFreeSeats(now: Date = new Date()): Promise<number> {
  const trainings = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM training t WHERE status = 'published' AND taken < seats AND starts_at > ${now}
      AND EXISTS (SELECT FROM training_registration r WHERE r.training_id = t.id AND r.status = 'waiting')`
  let offered = 0
  for (const { id } of trainings) offered += await offerSeatsOf(id, now)
  return offered
}

async function offerSeatsOf(trainingId: string, now: Date): Promise<number> {
  return transaction(async (tx) => {
    await lockTraining(tx, trainingId)
    const training = await tx.training.findUniqueOrThrow({ where: { id: trainingId } })
    const endsAt = training.status === 'published' ? offerEndsAt(now, training.startsAt) : null
    if (!endsAt) return 0
    const first = await tx.trainingRegistration.findMany({
      where: { trainingId, status: 'waiting' },
      orderBy: { queueNo: 'asc' },
      take: training.seats - training.taken,
    })
    for (const registration of first) {
      const { id, queueNo, locale } = registration
      await tx.trainingRegistration.update({ where: { id }, data: { status: 'offered', offerEndsAt: endsAt } })
      await queueTrainingMail(tx, 'training-offered', training, registration, {
        until: formatInstant(endsAt, locale),
      })
      await record(
        tx,
        system,
        'training.offered',
        { kind: 'training', id: trainingId },
        { registrationId: id, queueNo },
      )
    }
    return first.length
  })
}
