import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { dayOf } from '@/lib/calendar/days'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { changeSeen } from '@/lib/trainings/change-seen'
import { STANDING } from '@/lib/trainings/codes'
import { heldAt } from '@/lib/trainings/held-at'
import type { MoveTrainingInput } from '@/lib/trainings/inputs'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/**
 * Another time, place or link. Everyone who is signed up or waits gets a mail, the seated with a newer calendar file, and
 * will be reminded again. Refusals: `training-started`, and those of heldAt and changeSeen.
 */
export async function moveTraining(
  arranger: Arranger,
  input: MoveTrainingInput,
  now: Date = new Date(),
): Promise<void> {
  const { slug, version, form, place, link, ...typed } = input
  const held = heldAt(typed, now)
  await transaction(async (tx) => {
    const data = { form, place, link, ...held, sequence: { increment: 1 } }
    const before = await changeSeen(tx, { slug, version }, ['draft', 'published'], data)
    // A draft whose day has passed is only a plan; what has been held has its participants.
    if (before.status === 'published' && before.startsAt <= now) throw new Refusal('training-started')
    const after = { ...before, form, place, link, ...held }
    const told = await tx.trainingRegistration.updateManyAndReturn({
      where: { trainingId: before.id, status: { in: STANDING } },
      data: { remindedAt: null },
    })
    for (const registration of told) {
      const calendar = registration.status === 'seated' ? 'request' : undefined
      await queueTrainingMail(tx, 'training-moved', after, registration, { calendar })
    }
    const facts = { startsOn: typed.day, fromDay: dayOf(before.startsAt), told: told.length }
    await record(tx, arranger, 'training.moved', { kind: 'training', id: before.id }, facts)
  })
}
