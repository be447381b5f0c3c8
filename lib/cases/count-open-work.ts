import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { notBarred } from '@/lib/cases/access'
import { OPEN_STATUSES } from '@/lib/cases/status'
import { db } from '@/lib/db/client'

export type OpenWork = { cases: number; companies: number }

/**
 * What is still under way in a round, or was left behind by an earlier one, and so touched by its closing; of it what the
 * lead may see. The closing itself touches it all.
 */
export async function countOpenWork(lead: ProjectLead, roundId: string): Promise<OpenWork> {
  const [found] = await db().$queryRaw<OpenWork[]>`
    SELECT count(*)::int AS cases, count(DISTINCT company_id)::int AS companies
    FROM cases c JOIN round r ON r.id = c.round_id AND (r.id = ${roundId}::uuid OR r.closed_on IS NOT NULL)
    WHERE c.status = ANY(${[...OPEN_STATUSES]}) AND ${notBarred(lead.personId)}`
  return found ?? { cases: 0, companies: 0 }
}
