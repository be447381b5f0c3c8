import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import type { RegistrationInput } from '@/lib/registrations/inputs'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/**
 * Gives a free seat to someone who waits, as when they were called the same morning: then no offer can run its time.
 * Refusals: `registration-not-found`, `training-full`.
 */
export async function giveSeat(arranger: Arranger, { slug, registrationId: id }: RegistrationInput): Promise<void> {
  try {
    await transaction(async (tx) => {
      const found = await tx.trainingRegistration.findFirst({
        where: { id, training: { slug } },
        include: { training: true },
      })
      if (!found) throw new Refusal('registration-not-found')
      await lockTraining(tx, found.trainingId)
      const { count } = await tx.trainingRegistration.updateMany({
        where: { id, status: 'waiting', training: { status: 'published' } },
        data: { status: 'seated' },
      })
      if (count === 0) throw new Refusal('registration-not-found')
      await queueTrainingMail(tx, 'training-seated', found.training, found, { calendar: 'request' })
      const facts = { registrationId: id, queueNo: found.queueNo }
      await record(tx, arranger, 'training.seat-given', { kind: 'training', id: found.trainingId }, facts)
    })
  } catch (error) {
    if (databaseFault(error)?.constraint === 'training_never_oversold') throw new Refusal('training-full')
    throw error
  }
}
