import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { lockTraining } from '@/lib/trainings/lock-training'
import { openRegistrationLink } from '@/lib/trainings/links'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/** Takes the seat that was offered, by the signed link; done again it changes nothing. Refusals: `link-unknown`, `offer-ended`. */
export async function acceptOffer(token: string, now: Date = new Date()): Promise<void> {
  const id = openRegistrationLink('seat', token)
  if (!id) throw new Refusal('link-unknown')
  await transaction(async (tx) => {
    const found = await tx.trainingRegistration.findUnique({ where: { id }, include: { training: true } })
    if (!found) throw new Refusal('link-unknown')
    await lockTraining(tx, found.trainingId)
    const { count } = await tx.trainingRegistration.updateMany({
      where: {
        id,
        status: 'offered',
        offerEndsAt: { gt: now },
        training: { status: 'published', startsAt: { gt: now } },
      },
      data: { status: 'seated' },
    })
    if (count === 0) {
      const { status } = await tx.trainingRegistration.findUniqueOrThrow({ where: { id }, select: { status: true } })
      if (status === 'seated') return
      throw new Refusal('offer-ended')
    }
    await queueTrainingMail(tx, 'training-seated', found.training, found, { calendar: 'request' })
    await record(
      tx,
      visitor,
      'training.offer-accepted',
      { kind: 'training', id: found.trainingId },
      { registrationId: id },
    )
  })
}
