import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { AWAY_CASES_DAYS, type AwayCase } from '@/lib/advisors/absence'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/**
 * The open cases whose last day lies within an absence that goes on or begins soon, and that are still with whoever is
 * away then: the lead's of everybody, an advisor's own. Of a part-time week only what closes on a free day.
 */
export async function listAwayCases(viewer: Advisor | ProjectLead): Promise<AwayCase[]> {
  const whose = viewer.role === 'advisor' ? Prisma.sql`a.advisor_id = ${viewer.personId}::uuid` : Prisma.sql`TRUE`
  return db().$queryRaw<AwayCase[]>`
    WITH due AS MATERIALIZED (
      SELECT a.id, a.first_on, c.id AS case_id, p.bid_deadline_on
      FROM absence a JOIN cases c ON c.advisor_id = a.advisor_id AND c.status IN ('assigned', 'ongoing')
      JOIN procurement p ON p.id = c.procurement_id
      WHERE a.withdrawn_at IS NULL AND a.last_on >= today() AND a.first_on <= today() + ${AWAY_CASES_DAYS}::int
        AND p.bid_deadline_on BETWEEN greatest(a.first_on, today()) AND a.last_on
        AND (a.weekdays = '{}' OR extract(isodow FROM p.bid_deadline_on)::text = ANY (a.weekdays)) AND ${whose})
    SELECT a.id AS "absenceId", c.number, c.version, c.stated_name AS company, a.bid_deadline_on::text AS "dueOn"
    FROM due a JOIN cases c ON c.id = a.case_id WHERE ${thisCaseSeenBy(viewer)}
    ORDER BY a.first_on, a.id, a.bid_deadline_on, c.number`
}
