import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** Days ahead that a role's last day is told of. */
export const ENDING_DAYS = 14

/** What roles ask of this lead: those that wait for them to decide, and those whose last day is near. */
export async function countRoleMatters({ personId }: ProjectLead): Promise<number> {
  const [found] = await db().$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*) FROM role_request q WHERE q.decision IS NULL AND ${personId}::uuid NOT IN (q.asked_by, q.person_id))::int
      + (SELECT count(*) FROM staff_role r JOIN person p ON p.id = r.person_id AND p.deactivated_at IS NULL
        WHERE r.revoked_at IS NULL AND r.ends_on BETWEEN today() AND today() + ${ENDING_DAYS}::int)::int AS count`
  return found?.count ?? 0
}
