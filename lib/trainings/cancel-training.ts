import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { dayOf } from '@/lib/calendar/days'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { changeSeen } from '@/lib/trainings/change-seen'
import { STANDING } from '@/lib/trainings/codes'
import type { SeenTrainingInput } from '@/lib/trainings/inputs'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/**
 * Calls it off. Everyone who is signed up or waits gets a mail, the seated with a file that takes it out of their
 * calendar; what they said they need is erased. A draft is thrown away. Refusals: `training-started`, and those of
 * changeSeen.
 */
export async function cancelTraining(
  arranger: Arranger,
  seen: SeenTrainingInput,
  now: Date = new Date(),
): Promise<{ discarded: boolean }> {
  return transaction(async (tx) => {
    const data = { status: 'cancelled', cancelledAt: now, sequence: { increment: 1 } }
    const training = await changeSeen(tx, seen, ['draft', 'published'], data)
    const subject = { kind: 'training', id: training.id } as const
    const startsOn = dayOf(training.startsAt)
    if (!training.publishedAt) {
      await record(tx, arranger, 'training.discarded', subject, { startsOn })
      return { discarded: true }
    }
    if (training.startsAt <= now) throw new Refusal('training-started')
    const told = await tx.trainingRegistration.findMany({
      where: { trainingId: training.id, status: { in: STANDING } },
    })
    for (const registration of told) {
      const calendar = registration.status === 'seated' ? 'cancel' : undefined
      await queueTrainingMail(tx, 'training-cancelled', training, registration, { calendar })
    }
    await tx.trainingNeed.deleteMany({ where: { registration: { trainingId: training.id } } })
    await record(tx, arranger, 'training.cancelled', subject, { startsOn, told: told.length })
    return { discarded: false }
  })
}
