import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { db } from '@/lib/db/client'
import type { Said } from '@/lib/exercises/asked-for-answer'
import { exerciseColumns, seenAsked } from '@/lib/exercises/columns'
import type { Wanted } from '@/lib/exercises/find-asked'

/** `municipality` is where the company is, as a code. */
export type AskedCompany = Said & { id: string; company: string; municipality: string; answeredAt: Date | null }

export type FoundExercise = Wanted & {
  id: string
  openedAt: Date
  open: boolean
  opener: string
  remindedAt: Date | null
  closedAt: Date | null
  /** Null where it closed by itself. */
  closer: string | null
  companies: AskedCompany[]
}

/**
 * An exercise with what each company has said, by the company's name: of those that the lead may see. Null where there is
 * none. Either leaves a line in the access log.
 */
export async function findExercise(
  lead: ProjectLead,
  id: string,
  reasonCode?: 'export' | 'for-buyer',
): Promise<FoundExercise | null> {
  const [exercise] = await db().$queryRaw<Omit<FoundExercise, 'companies'>[]>`
    SELECT ${exerciseColumns}, opener.name AS opener, e.reminded_at AS "remindedAt", e.closed_at AS "closedAt", closer.name AS closer
    FROM exercise e JOIN person opener ON opener.id = e.opened_by LEFT JOIN person closer ON closer.id = e.closed_by
    WHERE e.id::text = ${id}`
  const { personId, role } = lead
  const action = exercise ? 'read' : 'denied'
  await noteAccess({ action, subjectKind: 'exercise', subjectId: id.slice(0, 60), personId, role, reasonCode })
  if (!exercise) return null
  const companies = await db().$queryRaw<AskedCompany[]>`
    SELECT k.id, o.name AS company, o.municipality_code AS municipality, k.answer, k.amount, k.within_hours AS "withinHours",
      k.words, coalesce(k.for_buyers, false) AS "forBuyers", k.answered_at AS "answeredAt"
    FROM exercise_asked k JOIN company o ON o.id = k.company_id
    WHERE k.exercise_id = ${exercise.id}::uuid AND ${seenAsked(lead)}
    ORDER BY o.name COLLATE "sv-x-icu", k.id`
  return { ...exercise, companies }
}
