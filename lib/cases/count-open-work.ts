import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { notBarred } from '@/lib/cases/access'
import { OPEN_STATUSES } from '@/lib/cases/status'
import { db } from '@/lib/db/client'

export type OpenWork = {
  cases: number
  companies: number
  /** Booked ahead in them. */
  meetings: number
  /** Of those, with an advisor who goes on with the case: what goes along to the next round. */
  goesAlong: number
}

/**
 * What is still under way in a round, or was left behind by an earlier one, and so touched by its closing; of it what the
 * lead may see. The closing itself touches it all.
 */
export async function countOpenWork(lead: ProjectLead, roundId: string): Promise<OpenWork> {
  const [found] = await db().$queryRaw<OpenWork[]>`
    SELECT count(*)::int AS cases, count(DISTINCT company_id)::int AS companies,
      coalesce(sum(m.ahead), 0)::int AS meetings, coalesce(sum(m.along), 0)::int AS "goesAlong"
    FROM cases c
    CROSS JOIN LATERAL (
      SELECT count(*) AS ahead, count(*) FILTER (WHERE m.advisor_id = c.advisor_id AND NOT barred_from_case(m.advisor_id, c.id) AND EXISTS (
        SELECT FROM role_in_force s WHERE s.person_id = m.advisor_id AND s.role = 'advisor')) AS along
      FROM meeting m WHERE m.case_id = c.id AND m.status = 'booked' AND m.starts_at > now()) m
    JOIN round r ON r.id = c.round_id AND (r.id = ${roundId}::uuid OR r.closed_on IS NOT NULL)
    WHERE c.status = ANY(${[...OPEN_STATUSES]}) AND ${notBarred(lead.personId)}`
  return found ?? { cases: 0, companies: 0, meetings: 0, goesAlong: 0 }
}
