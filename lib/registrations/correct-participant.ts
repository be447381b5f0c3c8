import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { STANDING } from '@/lib/trainings/codes'
import type { CorrectParticipantInput } from '@/lib/registrations/inputs'
import { forgetWaitingMails } from '@/lib/registrations/forget-waiting-mails'
import { queueStandingMail } from '@/lib/registrations/queue-standing-mail'

/**
 * Corrects name, address or organisation of someone who stands on the list. A new address gets the mail that tells how it
 * stands; what still waited to be sent to the wrong one goes. Refusals: `registration-not-found`, `participant-known`.
 */
export async function correctParticipant(
  arranger: Arranger,
  { slug, registrationId: id, ...said }: CorrectParticipantInput,
): Promise<void> {
  try {
    await transaction(async (tx) => {
      const where = { id, training: { slug }, status: { in: STANDING }, anonymisedAt: null }
      const before = await tx.trainingRegistration.findFirst({ where, include: { training: true } })
      if (!before) throw new Refusal('registration-not-found')
      const fields = (['name', 'email', 'organisation'] as const).filter((field) => before[field] !== said[field])
      if (fields.length === 0) return
      const [after] = await tx.trainingRegistration.updateManyAndReturn({ where, data: said })
      if (!after) throw new Refusal('registration-not-found')
      const { training } = before
      if (fields.includes('email')) {
        await forgetWaitingMails(tx, id)
        if (training.status === 'published' && training.endsAt > new Date())
          await queueStandingMail(tx, training, after)
      }
      const subject = { kind: 'training', id: training.id } as const
      await record(tx, arranger, 'training.participant-corrected', subject, { registrationId: id, fields })
    })
  } catch (error) {
    if (databaseFault(error)?.constraint === 'training_registration_once') {
      throw new Refusal('participant-known', {}, 'name')
    }
    throw error
  }
}
