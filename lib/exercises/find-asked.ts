import 'server-only'
import type { Division } from '@/lib/advisors/codes'
import type { LeadHours, Unit } from '@/lib/capabilities/codes'
import { db } from '@/lib/db/client'
import type { Said } from '@/lib/exercises/asked-for-answer'
import { openExerciseLink } from '@/lib/exercises/exercise-link'

/** What is asked for; `municipality` is null for anywhere. */
export type Wanted = {
  division: Division
  municipality: string | null
  what: string
  amount: number
  unit: Unit
  withinHours: LeadHours
  endsAt: Date
}

export type FoundAsked =
  | { state: 'open' | 'closed'; company: string; wanted: Wanted; said: Said }
  /** What was asked is gone: the company has taken back what it said in the register, or a year has passed. */
  | { state: 'left' }

type Row = Wanted & { company: string; opens: boolean; stands: boolean; answer: Said['answer'] } & {
  saidAmount: number | null
  saidHours: LeadHours | null
  words: string | null
  forBuyers: boolean
}

/** What a company was asked, and has said, by its link; null for a link that was never made. Changes nothing. */
export async function findAsked(token: string): Promise<FoundAsked | null> {
  const askedId = openExerciseLink(token)
  if (!askedId) return null
  const [row] = await db().$queryRaw<Row[]>`
    SELECT e.division, e.municipality, e.what, e.amount, e.unit, e.within_hours AS "withinHours", e.ends_at AS "endsAt",
      o.name AS company, exercise_takes_answers(e.id, a.capability_id) AS opens,
      EXISTS (SELECT FROM standing_capability k WHERE k.id = a.capability_id) AS stands,
      a.answer, a.amount AS "saidAmount", a.within_hours AS "saidHours", a.words, coalesce(a.for_buyers, false) AS "forBuyers"
    FROM exercise_asked a JOIN exercise e ON e.id = a.exercise_id JOIN company o ON o.id = a.company_id
    WHERE a.id = ${askedId}::uuid`
  if (!row?.stands) return { state: 'left' }
  const { company, opens, stands: _, answer, saidAmount, saidHours, words, forBuyers, ...wanted } = row
  const said = { answer, amount: saidAmount, withinHours: saidHours, words, forBuyers }
  return { state: opens ? 'open' : 'closed', company, wanted, said }
}
