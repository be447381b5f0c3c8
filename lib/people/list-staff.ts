import 'server-only'
import type { ProjectLead, StaffRole } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

export type StaffPerson = {
  id: string
  name: string
  email: string | null
  roles: StaffRole[]
  /** Those of the roles that the directory gives, and gives again at each sign-in. */
  fromDirectory: StaffRole[]
  deactivated: boolean
  openCases: number
}

/** Everyone who has or has had a staff role, with as many open cases as the lead may see of theirs. */
export async function listStaff(lead: ProjectLead): Promise<StaffPerson[]> {
  return db().$queryRaw<StaffPerson[]>`
    SELECT p.id, p.name, p.email, p.deactivated_at IS NOT NULL AS deactivated,
      ARRAY(SELECT r.role FROM staff_role r WHERE r.person_id = p.id AND r.revoked_at IS NULL ORDER BY r.role) AS roles,
      ARRAY(SELECT r.role FROM staff_role r WHERE r.person_id = p.id AND r.revoked_at IS NULL AND r.origin = 'directory'
        ORDER BY r.role) AS "fromDirectory",
      (SELECT count(*)::int FROM cases c WHERE c.advisor_id = p.id AND c.status IN ('assigned', 'ongoing')
        AND c.id NOT IN (SELECT cases_barred_to(${lead.personId}::uuid))) AS "openCases"
    FROM person p WHERE EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id)
    ORDER BY p.deactivated_at IS NOT NULL, p.name COLLATE "sv-x-icu"`
}
