import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { sameAnswers } from '@/lib/refusals/same-answers'
import type { Arranger } from '@/lib/trainings/access'
import type { AddParticipantInput } from '@/lib/registrations/inputs'
import { queueStandingMail } from '@/lib/registrations/queue-standing-mail'

/**
 * Signs up somebody who called, also when sign-up is closed, until the training is over; someone who comes without a seat
 * may be added at the door. Where no seat is free they wait. The same request is the same participant.
 * Refusals: `training-not-found`, `training-over`, `participant-known`, `request-reused`.
 */
export async function addParticipant(
  arranger: Arranger,
  { slug, requestId, name, email, organisation, locale }: AddParticipantInput,
  now: Date = new Date(),
): Promise<void> {
  const training = await db().training.findUnique({ where: { slug } })
  const asked = { trainingId: training?.id, name, email, organisation, locale }
  if (await isAdded(requestId, asked)) return
  if (training?.status !== 'published') throw new Refusal('training-not-found')
  if (training.endsAt <= now) throw new Refusal('training-over')
  try {
    await transaction(async (tx) => {
      const registration = await tx.trainingRegistration.create({
        data: { trainingId: training.id, name, email, organisation, locale, requestId },
      })
      const { id, status, queueNo } = registration
      await queueStandingMail(tx, training, registration)
      const subject = { kind: 'training', id: training.id } as const
      await record(tx, arranger, 'training.participant-added', subject, { registrationId: id, status, queueNo })
    })
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState === 'UA007') throw new Refusal('training-not-found')
    if (fault?.constraint === 'training_registration_once') throw new Refusal('participant-known', {}, 'name')
    if (fault?.constraint !== 'training_registration_request_id_key') throw error
    await isAdded(requestId, asked)
  }
}

async function isAdded(requestId: string, asked: object): Promise<boolean> {
  const stored = await db().trainingRegistration.findUnique({ where: { requestId } })
  if (stored && !sameAnswers(stored, asked)) throw new Refusal('request-reused')
  return stored !== null
}
