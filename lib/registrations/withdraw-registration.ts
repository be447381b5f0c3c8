import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { lockTraining } from '@/lib/trainings/lock-training'
import { openRegistrationLink } from '@/lib/trainings/links'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/**
 * Gives up a seat, an offer or a place on the waiting list, by the signed link. Done again it changes nothing.
 * Refusals: `link-unknown`, `training-started`.
 */
export async function withdrawRegistration(token: string, now: Date = new Date()): Promise<void> {
  const id = openRegistrationLink('seat', token)
  if (!id) throw new Refusal('link-unknown')
  await transaction(async (tx) => {
    const found = await tx.trainingRegistration.findUnique({ where: { id }, include: { training: true } })
    if (!found) throw new Refusal('link-unknown')
    await lockTraining(tx, found.trainingId)
    if (found.training.startsAt <= now) throw new Refusal('training-started')
    const { status: from } = await tx.trainingRegistration.findUniqueOrThrow({
      where: { id },
      select: { status: true },
    })
    if (from === 'withdrawn' || from === 'lapsed') return
    await tx.trainingRegistration.updateMany({ where: { id, status: from }, data: { status: 'withdrawn' } })
    await tx.trainingNeed.deleteMany({ where: { registrationId: id } })
    const calendar = from === 'seated' ? 'cancel' : undefined
    await queueTrainingMail(tx, 'training-withdrawn', found.training, found, { calendar })
    const subject = { kind: 'training', id: found.trainingId } as const
    await record(tx, visitor, 'training.withdrawn', subject, { registrationId: id, from })
  })
}
