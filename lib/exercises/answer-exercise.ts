import 'server-only'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { askedForAnswer } from '@/lib/exercises/asked-for-answer'
import type { AnswerExerciseInput } from '@/lib/exercises/inputs'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * A company says by its link what it could deliver; said anew, the last word holds. The same said twice is said once.
 * Refusals: `link-unknown`, `exercise-ended`, `exercise-left`.
 */
export async function answerExercise({ token, ...said }: AnswerExerciseInput): Promise<void> {
  try {
    await transaction(async (tx) => {
      const asked = await askedForAnswer(tx, token)
      if (sameAnswers(asked, said)) return
      const data = { ...said, forBuyers: said.forBuyers || null }
      await tx.exerciseAsked.update({ where: { id: asked.id }, data, select: { id: true } })
      const exercise = { kind: 'exercise', id: asked.exerciseId } as const
      await record(tx, visitor, 'exercise.answered', exercise, { askedId: asked.id })
    })
  } catch (error) {
    // It ended, or was taken back, between the look and the word.
    throw databaseFault(error)?.sqlState === 'UA188' ? new Refusal('exercise-ended') : error
  }
}
