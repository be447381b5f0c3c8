import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { STANDING } from '@/lib/trainings/codes'
import { forgetWaitingMails } from '@/lib/registrations/forget-waiting-mails'
import type { RegistrationInput } from '@/lib/registrations/inputs'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/**
 * Takes somebody off the list, who is told; the seat is free for the next. Who has been checked in was there, and stays.
 * Refusals: `registration-not-found`, `participant-came`.
 */
export async function removeParticipant(
  arranger: Arranger,
  { slug, registrationId: id }: RegistrationInput,
  now: Date = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.trainingRegistration.findFirst({
      where: { id, training: { slug } },
      include: { training: true },
    })
    if (!found) throw new Refusal('registration-not-found')
    const { training } = found
    await lockTraining(tx, training.id)
    const standing = await tx.trainingRegistration.findUniqueOrThrow({
      where: { id },
      select: { status: true, checkedInAt: true },
    })
    if (standing.checkedInAt) throw new Refusal('participant-came')
    const { count } = await tx.trainingRegistration.updateMany({
      where: { id, status: { in: STANDING }, checkedInAt: null },
      data: { status: 'withdrawn' },
    })
    if (count === 0) throw new Refusal('registration-not-found')
    await tx.trainingNeed.deleteMany({ where: { registrationId: id } })
    await forgetWaitingMails(tx, id)
    if (training.status === 'published' && training.startsAt > now) {
      await queueTrainingMail(tx, 'training-removed', training, found, {
        ...(standing.status === 'seated' && { calendar: 'cancel' }),
      })
    }
    const facts = { registrationId: id, from: standing.status }
    await record(tx, arranger, 'training.participant-removed', { kind: 'training', id: training.id }, facts)
  })
}
