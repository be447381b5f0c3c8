import 'server-only'
import type { Staff } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** Everyone who is or has been an advisor, for choosing whose cases to see. */
export async function listCaseAdvisors(_staff: Staff): Promise<{ id: string; name: string }[]> {
  return db().$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM person WHERE id IN (SELECT person_id FROM staff_role WHERE role = 'advisor')
    ORDER BY name COLLATE "sv-x-icu"`
}
