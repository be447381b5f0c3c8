import 'server-only'
import { randomUUID } from 'node:crypto'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { READERS } from '@/lib/trainings/codes'
import type { WriteToParticipantsInput } from '@/lib/registrations/inputs'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/**
 * A mail in free words to those who have a seat, or to all who stand; their own pages show it too. The same request is
 * sent once. Refusals: `training-not-found`, `nobody-to-write-to`, `request-reused`.
 */
export async function writeToParticipants(
  arranger: Arranger,
  { slug, requestId, readers, textSv, textEn }: WriteToParticipantsInput,
): Promise<void> {
  await transaction(async (tx) => {
    const known = await tx.training.findUnique({ where: { slug }, select: { id: true } })
    if (!known) throw new Refusal('training-not-found')
    await lockTraining(tx, known.id)
    const training = await tx.training.findUniqueOrThrow({ where: { id: known.id } })
    const before = await tx.trainingMessage.findUnique({ where: { requestId } })
    const asked = { trainingId: training.id, readers, textSv, textEn, sentBy: arranger.personId }
    if (before && !sameAnswers(before, asked)) throw new Refusal('request-reused')
    if (before) return
    const told = await tx.trainingRegistration.findMany({
      where: { trainingId: training.id, status: { in: READERS[readers] }, email: { not: null } },
    })
    if (told.length === 0) throw new Refusal('nobody-to-write-to')
    const id = randomUUID()
    await tx.trainingMessage.create({
      data: {
        id, trainingId: training.id, readers, textSv, textEn, told: told.length, sentBy: arranger.personId, requestId,
      },
      select: { id: true },
    }) // prettier-ignore
    for (const registration of told) {
      const text = (registration.locale === 'en' && textEn) || textSv
      const words = text.replace(/\n{2,}/g, '\n')
      await queueTrainingMail(tx, 'training-message', training, registration, { words })
    }
    const facts = { messageId: id, told: told.length }
    await record(tx, arranger, 'training.written-to', { kind: 'training', id: training.id }, facts)
  })
}
