import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { AtTheDoor } from '@/lib/trainings/access'
import type { RegistrationInput } from '@/lib/registrations/inputs'

/** How long before the start the doors open. */
export const DOORS_OPEN_HOURS = 12

/**
 * Notes that someone with a seat has come; done again it changes nothing. Refusals: `registration-not-found`,
 * `check-in-too-early`.
 */
export async function checkIn(staff: AtTheDoor, input: RegistrationInput, now: Date = new Date()): Promise<void> {
  const { slug, registrationId: id } = input
  await transaction(async (tx) => {
    const where = { id, status: 'seated', training: { slug, status: 'published' } }
    const found = await tx.trainingRegistration.findFirst({ where, include: { training: true } })
    if (!found) throw new Refusal('registration-not-found')
    if (found.training.startsAt.getTime() - now.getTime() > DOORS_OPEN_HOURS * 3_600_000) {
      throw new Refusal('check-in-too-early')
    }
    const { count } = await tx.trainingRegistration.updateMany({
      where: { id, status: 'seated', checkedInAt: null, anonymisedAt: null },
      data: { checkedInAt: now, checkedInBy: staff.personId },
    })
    if (count === 0) return
    await record(tx, staff, 'training.checked-in', { kind: 'training', id: found.trainingId }, { registrationId: id })
  })
}
