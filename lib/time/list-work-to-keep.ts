import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { usualOrder } from '@/lib/cases/list-open-cases'
import { db } from '@/lib/db/client'
import type { Activity } from '@/lib/rounds/activities'

/** What one needs of a case to ring it up and to log time without network. */
export type WorkToKeep = {
  number: string
  company: string
  contactName: string
  contactPhone: string
  bidDeadlineAt: string | null
  minutesLeft: number
  mandateVerified: boolean
  counted: Activity[]
  roundOpenedOn: string
}

/** More than anyone works with at a time. */
const MOST = 100

/** The advisor's own cases that take time, in the order of the work list. */
export async function listWorkToKeep(advisor: Advisor): Promise<WorkToKeep[]> {
  return db().$queryRaw<WorkToKeep[]>`
    SELECT c.number, c.stated_name AS company, c.contact_name AS "contactName", c.contact_phone AS "contactPhone",
      to_char(c.bid_deadline_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "bidDeadlineAt",
      s.minutes_left AS "minutesLeft", s.mandate_verified AS "mandateVerified", r.opened_on::text AS "roundOpenedOn",
      ARRAY(SELECT activity FROM round_activity WHERE round_id = r.id AND counts) AS counted
    FROM (SELECT c.*, p.bid_deadline_at FROM cases c LEFT JOIN procurement p ON p.id = c.procurement_id
      WHERE c.advisor_id = ${advisor.personId}::uuid AND c.status IN ('assigned', 'ongoing') AND ${casesSeenBy(advisor)}) c
    JOIN case_standing s ON s.case_id = c.id JOIN round r ON r.id = c.round_id
    ORDER BY ${usualOrder} LIMIT ${MOST}::int`
}
