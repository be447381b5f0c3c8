import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Away } from '@/lib/advisors/absence'
import { awaySoon } from '@/lib/advisors/away-soon'
import { notBarred, thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** `barred`: the wall lets them have no case in this procurement. Never why, nor with whom. */
export type AdvisorForCase = { id: string; name: string; openCases: number; barred: boolean; away: Away | null }

/**
 * Every advisor, for a case that the lead sees: those with the fewest open cases first, of those that the lead may see, and
 * those whom the wall bars last.
 */
export async function listAdvisorsForCase(lead: ProjectLead, number: string): Promise<AdvisorForCase[]> {
  return db().$queryRaw<AdvisorForCase[]>`
    WITH this AS (SELECT c.id FROM cases c WHERE c.number = ${number} AND ${thisCaseSeenBy(lead)})
    SELECT p.id, p.name, ${awaySoon} AS away, p.id IN (SELECT people_barred_from((SELECT id FROM this))) AS barred,
      (SELECT count(*)::int FROM cases o WHERE o.advisor_id = p.id AND o.status IN ('assigned', 'ongoing')
        AND ${notBarred(lead.personId, Prisma.sql`o.id`)}) AS "openCases"
    FROM this c CROSS JOIN person p JOIN role_in_force r ON r.person_id = p.id AND r.role = 'advisor'
    WHERE p.deactivated_at IS NULL
    ORDER BY barred, "openCases", p.name COLLATE "sv-x-icu"`
}
