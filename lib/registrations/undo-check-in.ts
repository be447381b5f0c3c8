import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { AtTheDoor } from '@/lib/trainings/access'
import type { RegistrationInput } from '@/lib/registrations/inputs'

/** Takes back a tap on the wrong name; not once the certificate is sent. Refusals: `registration-not-found`, `certificate-sent`. */
export async function undoCheckIn(staff: AtTheDoor, { slug, registrationId: id }: RegistrationInput): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.trainingRegistration.findFirst({ where: { id, training: { slug } } })
    if (!found) throw new Refusal('registration-not-found')
    const { count } = await tx.trainingRegistration.updateMany({
      where: { id, checkedInAt: { not: null }, thankedAt: null },
      data: { checkedInAt: null, checkedInBy: null },
    })
    if (count === 0) {
      if (found.thankedAt) throw new Refusal('certificate-sent')
      return
    }
    await record(
      tx,
      staff,
      'training.check-in-undone',
      { kind: 'training', id: found.trainingId },
      { registrationId: id },
    )
  })
}
