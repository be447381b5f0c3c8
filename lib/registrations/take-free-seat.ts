import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { openRegistrationLink } from '@/lib/trainings/links'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'
import { isFirstCome } from '@/lib/trainings/seats'

/**
 * Whoever waits takes a free seat in the last hours, when the first who comes has it, by the signed link; done again it
 * changes nothing. Refusals: `link-unknown`, `training-started`, `seat-not-free`.
 */
export async function takeFreeSeat(token: string, now: Date = new Date()): Promise<void> {
  const id = openRegistrationLink('seat', token)
  if (!id) throw new Refusal('link-unknown')
  try {
    await transaction(async (tx) => {
      const found = await tx.trainingRegistration.findUnique({ where: { id }, include: { training: true } })
      if (!found) throw new Refusal('link-unknown')
      const { training, trainingId } = found
      await lockTraining(tx, trainingId)
      if (training.startsAt <= now) throw new Refusal('training-started')
      if (!isFirstCome(now, training.startsAt)) throw new Refusal('seat-not-free')
      const { count } = await tx.trainingRegistration.updateMany({
        where: { id, status: 'waiting', training: { status: 'published' } },
        data: { status: 'seated' },
      })
      if (count === 0) {
        const { status } = await tx.trainingRegistration.findUniqueOrThrow({ where: { id }, select: { status: true } })
        if (status === 'seated') return
        throw new Refusal('seat-not-free')
      }
      await queueTrainingMail(tx, 'training-seated', training, found, { calendar: 'request' })
      await record(tx, visitor, 'training.seat-taken', { kind: 'training', id: trainingId }, { registrationId: id })
    })
  } catch (error) {
    if (databaseFault(error)?.constraint === 'training_never_oversold') throw new Refusal('seat-not-free')
    throw error
  }
}
