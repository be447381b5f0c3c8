import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import type { Training } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { formatInstant } from '@/lib/i18n/formats'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'
import { offerEndsAt } from '@/lib/trainings/seats'

/**
 * Offers every free seat to the first who waits, in the order of the queue; in the last hours everyone who waits is told of
 * it instead, and the first who takes it has it. Returns how many were offered. Several processes may do it at once: the
 * training's row is held while its seats are counted.
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
    if (training.status !== 'published' || training.startsAt <= now || training.taken >= training.seats) return 0
    const endsAt = offerEndsAt(now, training.startsAt)
    if (!endsAt) {
      await tellOfFreeSeat(tx, training)
      return 0
    }
    const first = await tx.trainingRegistration.findMany({
      where: { trainingId, status: 'waiting' },
      orderBy: { queueNo: 'asc' },
      take: training.seats - training.taken,
    })
    for (const registration of first) {
      const { id, queueNo, locale } = registration
      await tx.trainingRegistration.update({
        where: { id },
        data: { status: 'offered', offeredAt: now, offerEndsAt: endsAt },
      })
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

/** Once for each time that a seat was left: the training's sequence rises with it. */
async function tellOfFreeSeat(tx: Tx, training: Training): Promise<void> {
  const { id: trainingId, sequence } = training
  const told = await tx.trainingRegistration.updateManyAndReturn({
    where: { trainingId, status: 'waiting', OR: [{ toldOfSeat: null }, { toldOfSeat: { lt: sequence } }] },
    data: { toldOfSeat: sequence },
  })
  if (told.length === 0) return
  for (const registration of told) await queueTrainingMail(tx, 'training-seat-free', training, registration)
  await record(tx, system, 'training.told-of-seat', { kind: 'training', id: trainingId }, { told: told.length })
}
