import 'server-only'
import type { LeadHours } from '@/lib/capabilities/codes'
import type { Tx } from '@/lib/db/transaction'
import type { Answer } from '@/lib/exercises/codes'
import { openExerciseLink } from '@/lib/exercises/exercise-link'
import { Refusal } from '@/lib/refusals/refusal'

/** `forBuyers`: whether a public buyer may be shown it. */
export type Said = {
  answer: Answer | null
  amount: number | null
  withinHours: LeadHours | null
  words: string | null
  forBuyers: boolean
}
export type AskedForAnswer = Said & { id: string; exerciseId: string }

type Held = AskedForAnswer & { opens: boolean; open: boolean }

/**
 * What one company was asked, by its link, held until the transaction ends: of two answers at once the second waits and sees
 * the first, and the exercise does not close meanwhile. Refusals: `link-unknown`, `exercise-ended`, `exercise-left` where the
 * company has taken back what it said in the register.
 */
export async function askedForAnswer(tx: Tx, token: string): Promise<AskedForAnswer> {
  const askedId = openExerciseLink(token)
  if (!askedId) throw new Refusal('link-unknown')
  await tx.$executeRaw`
    SELECT FROM exercise_asked a JOIN exercise e ON e.id = a.exercise_id
    WHERE a.id = ${askedId}::uuid FOR NO KEY UPDATE OF a FOR SHARE OF e`
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT a.id, a.exercise_id AS "exerciseId", a.answer, a.amount, a.within_hours AS "withinHours", a.words,
      coalesce(a.for_buyers, false) AS "forBuyers", exercise_takes_answers(e.id, a.capability_id) AS opens, e.closed_at IS NULL AND e.ends_at > programme_clock() AS open
    FROM exercise_asked a JOIN exercise e ON e.id = a.exercise_id WHERE a.id = ${askedId}::uuid`
  if (!held) throw new Refusal('exercise-left')
  const { opens, open, ...asked } = held
  if (!opens) throw new Refusal(open ? 'exercise-left' : 'exercise-ended')
  return asked
}
