import 'server-only'
import type { ProjectLead, StaffRole } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** A role that one lead has asked for and another decides; `endsOn` is its last day. */
export type WaitingRole = {
  requestId: string
  role: StaffRole
  endsOn: string | null
  askedById: string
  askedBy: string
  askedOn: string
}

export type StaffPerson = {
  id: string
  name: string
  email: string | null
  roles: StaffRole[]
  /** Those of the roles that the directory gives, and gives again at each sign-in. */
  fromDirectory: StaffRole[]
  /** Since which day they have each, 'YYYY-MM-DD'. */
  since: Partial<Record<StaffRole, string>>
  /** The last day of each role that has one, 'YYYY-MM-DD'. */
  ends: Partial<Record<StaffRole, string>>
  /** What another lead than the one who asked has yet to decide. */
  waiting: WaitingRole[]
  deactivated: boolean
  openCases: number
}

/** Everyone who has or has had a staff role, or waits for one, with as many open cases as the lead may see of theirs. */
export async function listStaff(lead: ProjectLead): Promise<StaffPerson[]> {
  return db().$queryRaw<StaffPerson[]>`
    SELECT p.id, p.name, p.email, p.deactivated_at IS NOT NULL AS deactivated,
      ARRAY(SELECT r.role FROM staff_role r WHERE r.person_id = p.id AND r.revoked_at IS NULL ORDER BY r.role) AS roles,
      ARRAY(SELECT r.role FROM staff_role r WHERE r.person_id = p.id AND r.revoked_at IS NULL AND r.origin = 'directory'
        ORDER BY r.role) AS "fromDirectory",
      (SELECT coalesce(json_object_agg(r.role, day_of(r.granted_at)), '{}') FROM staff_role r
        WHERE r.person_id = p.id AND r.revoked_at IS NULL) AS since,
      (SELECT coalesce(json_object_agg(r.role, r.ends_on), '{}') FROM staff_role r
        WHERE r.person_id = p.id AND r.revoked_at IS NULL AND r.ends_on IS NOT NULL) AS ends,
      (SELECT coalesce(json_agg(json_build_object('requestId', q.id, 'role', q.role, 'endsOn', q.ends_on, 'askedById', q.asked_by,
          'askedBy', a.name, 'askedOn', day_of(q.asked_at)) ORDER BY q.asked_at, q.id), '[]')
        FROM role_request q JOIN person a ON a.id = q.asked_by WHERE q.person_id = p.id AND q.decision IS NULL) AS waiting,
      (SELECT count(*)::int FROM cases c WHERE c.advisor_id = p.id AND c.status IN ('assigned', 'ongoing')
        AND c.id NOT IN (SELECT cases_barred_to(${lead.personId}::uuid))) AS "openCases"
    FROM person p WHERE EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id)
      OR EXISTS (SELECT FROM role_request q WHERE q.person_id = p.id AND q.decision IS NULL)
    ORDER BY p.deactivated_at IS NOT NULL, p.name COLLATE "sv-x-icu"`
}
