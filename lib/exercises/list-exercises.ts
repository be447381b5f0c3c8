import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { exerciseColumns, seenAsked } from '@/lib/exercises/columns'
import type { Wanted } from '@/lib/exercises/find-asked'

export type ListedExercise = Wanted & {
  id: string
  openedAt: Date
  open: boolean
  /** How many companies were asked and how many have answered, of those that the lead sees. */
  asked: number
  answered: number
}

/** The exercises there have been, newest first; companies that are closed to the lead, or have left the register, are not counted. */
export async function listExercises(lead: ProjectLead): Promise<ListedExercise[]> {
  return db().$queryRaw<ListedExercise[]>`
    SELECT ${exerciseColumns}, count(a.id)::int AS asked, count(a.answer)::int AS answered
    FROM exercise e LEFT JOIN (
      SELECT k.id, k.exercise_id, k.answer FROM exercise_asked k WHERE ${seenAsked(lead)}) a ON a.exercise_id = e.id
    GROUP BY e.id ORDER BY e.opened_at DESC, e.id`
}
