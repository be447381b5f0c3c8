import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'

export type MoveTarget = { number: string; company: string; minutesLeft: number }

const OFFERED = 8

/** The cases that time of this advisor may be meant for: theirs in progress, the same company's first. */
export async function listMoveTargets(
  staff: Advisor | ProjectLead,
  caseId: string,
  advisorId: string,
): Promise<MoveTarget[]> {
  return db().$queryRaw<MoveTarget[]>`
    SELECT c.number, c.stated_name AS company, s.minutes_left AS "minutesLeft"
    FROM cases this JOIN cases c ON c.id <> this.id JOIN case_standing s ON s.case_id = c.id
    WHERE this.id = ${caseId}::uuid AND c.status IN ('assigned', 'ongoing') AND ${casesSeenBy(staff)}
      AND c.id IN (SELECT case_id FROM case_assignment WHERE advisor_id = ${advisorId}::uuid)
    ORDER BY c.company_id = this.company_id DESC, c.opened_at DESC LIMIT ${OFFERED}`
}
