import 'server-only'
import type { Partner } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

export type Counterpart = { name: string; email: string | null; phone: string | null }
export type Counterparts = { leads: Omit<Counterpart, 'phone'>[]; colleagues: Counterpart[] }

/**
 * Whom somebody at a partner turns to: the county's leads, and the others of the same partner, with the phone that each has
 * stated. Of a partner that is not theirs nobody is named.
 */
export async function listCounterparts({ personId, partnerships }: Partner, partnerId: string): Promise<Counterparts> {
  if (!partnerships.some((own) => own.partnerId === partnerId)) return { leads: [], colleagues: [] }
  const [leads, colleagues] = await Promise.all([
    db().$queryRaw<Counterparts['leads']>`
      SELECT p.name, p.email FROM person p WHERE EXISTS (SELECT FROM role_in_force r WHERE r.person_id = p.id AND r.role = 'project-lead')
      ORDER BY p.name COLLATE "sv-x-icu", p.id`,
    db().$queryRaw<Counterpart[]>`
      SELECT p.name, p.email, p.phone FROM partner_member m JOIN person p ON p.id = m.person_id
      WHERE m.partner_id = ${partnerId}::uuid AND m.revoked_at IS NULL AND p.deactivated_at IS NULL AND p.id <> ${personId}::uuid
      ORDER BY p.name COLLATE "sv-x-icu", p.id`,
  ])
  return { leads, colleagues }
}
