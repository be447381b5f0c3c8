import 'server-only'
import type { Sides } from '@/lib/audit/mask-events'
import { db } from '@/lib/db/client'

/** Of people by their ids: whether they work here, speak for a partner, or neither. */
export async function findSides(people: readonly string[]): Promise<Sides> {
  const rows = await db().$queryRaw<{ id: string; kind: 'staff' | 'partners' }[]>`
    SELECT p.id, CASE WHEN EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id) THEN 'staff' ELSE 'partners' END AS kind
    FROM person p WHERE p.id = ANY(${people}::uuid[])
      AND (EXISTS (SELECT FROM staff_role r WHERE r.person_id = p.id)
        OR EXISTS (SELECT FROM partner_member m WHERE m.person_id = p.id))`
  return Object.fromEntries(rows.map(({ id, kind }) => [id, kind]))
}
