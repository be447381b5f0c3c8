import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

export type Colleague = { id: string; name: string }

/** Everyone who advises now, by their names. */
export async function listColleagues(_viewer: Advisor | ProjectLead): Promise<Colleague[]> {
  return db().$queryRaw<Colleague[]>`
    SELECT p.id, p.name FROM person p JOIN role_in_force r ON r.person_id = p.id AND r.role = 'advisor'
    WHERE p.deactivated_at IS NULL ORDER BY p.name COLLATE "sv-x-icu"`
}
