import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { exerciseForChange } from '@/lib/exercises/exercise-for-change'
import type { OfExerciseInput } from '@/lib/exercises/inputs'

/** Takes no more answers, before the last moment. Refusals: `exercise-not-found`, `exercise-ended` for the second of two. */
export async function closeExercise(lead: ProjectLead, { exerciseId }: OfExerciseInput): Promise<void> {
  await transaction(async (tx) => {
    await exerciseForChange(tx, exerciseId)
    await tx.$executeRaw`
      UPDATE exercise SET closed_at = programme_clock(), closed_by = ${lead.personId}::uuid WHERE id = ${exerciseId}::uuid`
    await record(tx, lead, 'exercise.closed', { kind: 'exercise', id: exerciseId }, {})
  })
}
