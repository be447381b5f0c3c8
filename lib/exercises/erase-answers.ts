import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'

/** Years that it is kept which companies were asked and what they answered. The privacy notice says the same. */
export const ANSWER_YEARS = 1

/** Erases who was asked in exercises that closed long ago, and what they answered. Returns how many companies. Safe from several processes. */
export async function eraseAnswers(): Promise<number> {
  return transaction(async (tx) => {
    const erased = await tx.$queryRaw<{ exerciseId: string }[]>`
      DELETE FROM exercise_asked a USING exercise e
      WHERE e.id = a.exercise_id AND e.closed_at < programme_clock() - make_interval(years => ${ANSWER_YEARS})
      RETURNING a.exercise_id AS "exerciseId"`
    for (const id of new Set(erased.map(({ exerciseId }) => exerciseId)))
      await record(tx, system, 'exercise.answers-erased', { kind: 'exercise', id }, {})
    return erased.length
  })
}
