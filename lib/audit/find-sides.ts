import 'server-only'
import type { Side, Sides } from '@/lib/audit/mask-events'
import { db } from '@/lib/db/client'

/** Of people by their ids: whether they work or have worked here, speak for a partner, for a company, or several of them. */
export async function findSides(people: readonly string[]): Promise<Sides> {
  const rows = await db().$queryRaw<{ id: string; sides: Side[] }[]>`
    SELECT p.id, array_remove(ARRAY[
      CASE WHEN EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id) THEN 'staff' END,
      CASE WHEN EXISTS (SELECT FROM partner_member m WHERE m.person_id = p.id) THEN 'partners' END,
      CASE WHEN EXISTS (SELECT FROM mandate m WHERE m.person_id = p.id)
        OR EXISTS (SELECT FROM cases c WHERE c.contact_id = p.id) THEN 'contacts' END], NULL) AS sides
    FROM person p WHERE p.id = ANY(${people}::uuid[])`
  return Object.fromEntries(rows.map(({ id, sides }) => [id, sides]))
}
