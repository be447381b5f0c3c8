import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { clockOf } from '@/lib/calendar/clock'
import { transaction } from '@/lib/db/transaction'
import { seenAsked } from '@/lib/exercises/columns'
import { exerciseForChange } from '@/lib/exercises/exercise-for-change'
import type { OfExerciseInput } from '@/lib/exercises/inputs'
import { queueExerciseMails } from '@/lib/exercises/queue-exercise-mails'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Writes once more to those who have not answered, and only once. Refusals: `exercise-not-found`, `exercise-ended`,
 * `exercise-reminded` for the second of two, `exercise-all-answered` where the lead sees nobody who has not.
 */
export async function remindOfExercise(lead: ProjectLead, { exerciseId }: OfExerciseInput): Promise<void> {
  await transaction(async (tx) => {
    const { remindedAt, endsAt } = await exerciseForChange(tx, exerciseId)
    if (remindedAt) throw new Refusal('exercise-reminded', { clock: clockOf(remindedAt) })
    const [waiting] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM exercise_asked k
      WHERE k.exercise_id = ${exerciseId}::uuid AND k.answer IS NULL AND ${seenAsked(lead)}`
    if (!waiting?.count) throw new Refusal('exercise-all-answered')
    await tx.$executeRaw`
      UPDATE exercise SET reminded_at = programme_clock(), reminded_by = ${lead.personId}::uuid
      WHERE id = ${exerciseId}::uuid`
    await queueExerciseMails(tx, { exerciseId, endsAt }, 'exercise-reminder')
    await record(tx, lead, 'exercise.reminded', { kind: 'exercise', id: exerciseId }, {})
  })
}
