import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { dayOf } from '@/lib/calendar/days'
import { transaction } from '@/lib/db/transaction'
import { announceTraining } from '@/lib/newsletter/announce-training'
import type { Arranger } from '@/lib/trainings/access'
import type { SeenTrainingInput } from '@/lib/trainings/inputs'
import { changeSeen } from '@/lib/trainings/change-seen'

/** From now on everybody sees it and may sign up; those who subscribe to coming trainings are told of it. Refusals: `training-in-past`, and those of changeSeen. */
export async function publishTraining(
  arranger: Arranger,
  seen: SeenTrainingInput,
  now: Date = new Date(),
): Promise<void> {
  await transaction(async (tx) => {
    const training = await changeSeen(tx, seen, ['draft'], { status: 'published', publishedAt: now })
    if (training.startsAt <= now) throw new Refusal('training-in-past')
    await announceTraining(tx, training.id)
    const subject = { kind: 'training', id: training.id } as const
    await record(tx, arranger, 'training.published', subject, { startsOn: dayOf(training.startsAt) })
  })
}
