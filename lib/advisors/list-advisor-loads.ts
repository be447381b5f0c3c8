import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Away } from '@/lib/advisors/absence'
import { awaySoon } from '@/lib/advisors/away-soon'
import { startOfWeek } from '@/lib/calendar/weeks'
import { today } from '@/lib/calendar/days'
import { notBarred } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type AdvisorLoad = {
  id: string
  name: string
  openCases: number
  minutesThisWeek: number
  barred: boolean
  away: Away | null
}

/**
 * Every advisor with open cases and the time worked this week, inside and outside the support; the least loaded first.
 * Both of the cases that the lead may see.
 */
export async function listAdvisorLoads(lead: ProjectLead, number: string): Promise<AdvisorLoad[]> {
  const monday = startOfWeek(today())
  const seen = (caseId: Prisma.Sql) => notBarred(lead.personId, caseId)
  return db().$queryRaw<AdvisorLoad[]>`
    SELECT p.id, p.name, ${awaySoon} AS away,
      (SELECT barred_from_case(p.id, c.id) FROM cases c WHERE c.number = ${number}) IS TRUE AS barred,
      (SELECT count(*)::int FROM cases c WHERE c.advisor_id = p.id AND c.status IN ('assigned', 'ongoing')
        AND ${seen(Prisma.sql`c.id`)}) AS "openCases",
      ((SELECT coalesce(sum(e.minutes), 0) FROM ledger_entry e
          WHERE e.advisor_id = p.id AND e.worked_on >= ${monday}::date AND e.kind IN ('work', 'reversal')
            AND e.rev_kind IS DISTINCT FROM 'hold' AND ${seen(Prisma.sql`e.case_id`)})
        + (SELECT coalesce(sum(o.minutes), 0) FROM outside_time o
          WHERE o.advisor_id = p.id AND o.worked_on >= ${monday}::date AND ${seen(Prisma.sql`o.case_id`)}))::int AS "minutesThisWeek"
    FROM person p JOIN staff_role r ON r.person_id = p.id AND r.role = 'advisor' AND r.revoked_at IS NULL
    WHERE p.deactivated_at IS NULL
    ORDER BY "minutesThisWeek", "openCases", p.name COLLATE "sv-x-icu"`
}
