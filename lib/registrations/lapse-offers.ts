import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'
import { wasCutShort } from '@/lib/trainings/seats'

/**
 * Ends the offers that nobody answered in time, and those whose training has begun; their seats are free for the next. Who
 * had less time than others keeps the place in the queue. Of what is cancelled nobody hears again. Safe from several
 * processes at once.
 */
export async function lapseOffers(now: Date = new Date()): Promise<number> {
  const found = await db().trainingRegistration.findMany({
    where: { training: { status: 'published' }, ...ended(now) },
    include: { training: true },
    orderBy: [{ trainingId: 'asc' }, { queueNo: 'asc' }],
  })
  let lapsed = 0
  for (const { training, ...registration } of found) {
    const keeps = wasCutShort(registration)
    lapsed += await transaction(async (tx) => {
      await lockTraining(tx, training.id)
      const { count } = await tx.trainingRegistration.updateMany({
        where: { id: registration.id, ...ended(now) },
        data: keeps ? { status: 'waiting', offeredAt: null, offerEndsAt: null } : { status: 'lapsed' },
      })
      if (count === 0) return 0
      if (training.startsAt > now) {
        if (keeps) await queueTrainingMail(tx, 'training-offer-returned', training, registration)
        else await queueTrainingMail(tx, 'training-offer-lapsed', training, registration)
      }
      const subject = { kind: 'training', id: training.id } as const
      const type = keeps ? 'training.offer-returned' : 'training.offer-lapsed'
      await record(tx, system, type, subject, { registrationId: registration.id })
      return 1
    })
  }
  return lapsed
}

function ended(now: Date) {
  return {
    status: 'offered',
    OR: [{ offerEndsAt: { lte: now } }, { training: { startsAt: { lte: now } } }],
  }
}
