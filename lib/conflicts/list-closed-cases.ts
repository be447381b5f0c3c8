import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'

export type ClosedCase = { number: string; company: string; advisor: string; bidDeadlineOn: string | null }

/** Open cases whose advisor is kept from them: to be handed over, the nearest deadline first. */
export async function listClosedCases(lead: ProjectLead): Promise<ClosedCase[]> {
  return db().$queryRaw<ClosedCase[]>`
    SELECT c.number, c.stated_name AS company, a.name AS advisor, p.bid_deadline_on::text AS "bidDeadlineOn"
    FROM cases_closed_to_their_advisor() x JOIN cases c ON c.id = x.case_id JOIN person a ON a.id = x.advisor_id
    LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE ${casesSeenBy(lead)} ORDER BY p.bid_deadline_at NULLS LAST, c.opened_at`
}
