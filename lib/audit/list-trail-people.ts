import 'server-only'
import type { Auditor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** Everyone who has or has had a staff role, for the choice of whom to read about. */
export async function listTrailPeople(_reader: ProjectLead | Auditor): Promise<{ id: string; name: string }[]> {
  return db().$queryRaw<{ id: string; name: string }[]>`
    SELECT p.id, p.name FROM person p WHERE EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id)
    ORDER BY p.name COLLATE "sv-x-icu"`
}
