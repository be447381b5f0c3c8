import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/** Ends the offers that nobody answered in time; their seats are free for the next. Of what is cancelled nobody hears again. Safe from several processes at once. */
export async function lapseOffers(now: Date = new Date()): Promise<number> {
  const ended = await db().trainingRegistration.findMany({
    where: { status: 'offered', offerEndsAt: { lte: now }, training: { status: 'published' } },
    include: { training: true },
    orderBy: [{ trainingId: 'asc' }, { queueNo: 'asc' }],
  })
  let lapsed = 0
  for (const { training, ...registration } of ended) {
    lapsed += await transaction(async (tx) => {
      await lockTraining(tx, training.id)
      const { count } = await tx.trainingRegistration.updateMany({
        where: { id: registration.id, status: 'offered', offerEndsAt: { lte: now } },
        data: { status: 'lapsed' },
      })
      if (count === 0) return 0
      await queueTrainingMail(tx, 'training-offer-lapsed', training, registration)
      const subject = { kind: 'training', id: training.id } as const
      await record(tx, system, 'training.offer-lapsed', subject, { registrationId: registration.id })
      return 1
    })
  }
  return lapsed
}
