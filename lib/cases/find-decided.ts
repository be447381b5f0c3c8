import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { LastStep } from '@/lib/cases/find-last-step'
import { db } from '@/lib/db/client'

const DECISIONS = {
  'advisor.assigned': 'assigned',
  'case.declined': 'declined',
  'case.more-asked': 'question',
} as const
type Decision = keyof typeof DECISIONS

export type Decided = LastStep & { step: (typeof DECISIONS)[Decision]; statedName: string; advisorName: string | null }

const JUST_NOW = '10 minutes'

/**
 * What the lead has just decided about a case, for the queue that they come back to: an address may claim anything. Null
 * when it was long ago or someone else, and once something else has happened to the case. Not undone any more
 * (`secondsLeft` 0) once anything at all has, a note or a message too.
 */
export async function findDecided(lead: ProjectLead, number: string): Promise<Decided | null> {
  const [found] = await db().$queryRaw<(Omit<Decided, 'step'> & { type: Decision })[]>`
    SELECT c.number, c.stated_name AS "statedName", p.name AS "advisorName", e.type, e.id AS undoes,
      CASE WHEN EXISTS (SELECT FROM audit_event n WHERE n.case_id = c.id AND (n.at, n.seq) > (e.at, e.seq)) THEN 0
        ELSE greatest(0, floor(extract(epoch FROM e.transaction_at + undo_time() - clock_timestamp())))::int
      END AS "secondsLeft"
    FROM cases c LEFT JOIN person p ON p.id = c.advisor_id
    CROSS JOIN LATERAL (
      SELECT id, type, actor_id, at, seq, transaction_at FROM audit_event
      WHERE case_id = c.id AND split_part(type, '.', 1) IN ('case', 'advisor') ORDER BY at DESC, seq DESC LIMIT 1) e
    WHERE c.number = ${number} AND ${thisCaseSeenBy(lead)} AND e.actor_id = ${lead.personId}::uuid
      AND e.type = ANY(${Object.keys(DECISIONS)}) AND e.at > now() - ${JUST_NOW}::interval`
  if (!found) return null
  const { type, ...decided } = found
  return { ...decided, step: DECISIONS[type] }
}
