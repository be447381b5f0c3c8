import 'server-only'
import type { Staff } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** `active`: can be given a case today. */
export type CaseAdvisor = { id: string; name: string; active: boolean }

/** Everyone who is or has been an advisor, for choosing whose cases to see, and whom to give one. */
export async function listCaseAdvisors(_staff: Staff): Promise<CaseAdvisor[]> {
  return db().$queryRaw<CaseAdvisor[]>`
    SELECT p.id, p.name, (bool_or(r.revoked_at IS NULL) AND p.deactivated_at IS NULL) AS active
    FROM person p JOIN staff_role r ON r.person_id = p.id AND r.role = 'advisor'
    GROUP BY p.id ORDER BY p.name COLLATE "sv-x-icu"`
}
