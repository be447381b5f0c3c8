import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { PartnerKind } from '@/lib/actors/actor'
import type { Terms } from '@/lib/partners/terms'

export type ListedPartner = {
  id: string
  kind: PartnerKind
  name: string
  code: string
  municipalityCode: string | null
  endedOn: string | null
  referrals: number
  /** All that were ever set, the newest first. */
  terms: Terms[]
  /** Which of them is in force; null for none. */
  inForce: number | null
  members: { id: string; name: string; email: string | null }[]
}

/** Every partner with its people and what was agreed with it, those that have ended last. */
export async function listPartners(_lead: ProjectLead): Promise<ListedPartner[]> {
  return db().$queryRaw<ListedPartner[]>`
    SELECT a.id, a.kind, a.name, a.code, a.municipality_code AS "municipalityCode",
      day_of(a.ended_at)::text AS "endedOn",
      (SELECT count(*)::int FROM referral r WHERE r.partner_id = a.id) AS referrals,
      coalesce((SELECT json_agg(json_build_object('no', t.no, 'sees', t.sees, 'sinceOn', t.since_on, 'agreedWith', t.agreed_with,
        'reference', t.reference) ORDER BY t.no DESC) FROM partner_terms t WHERE t.partner_id = a.id), '[]') AS terms,
      (SELECT f.no FROM partner_terms_in_force f WHERE f.partner_id = a.id) AS "inForce",
      coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email) ORDER BY p.name)
        FROM partner_member m JOIN person p ON p.id = m.person_id
        WHERE m.partner_id = a.id AND m.revoked_at IS NULL), '[]') AS members
    FROM partner a ORDER BY a.ended_at IS NOT NULL, a.name COLLATE "sv-x-icu"`
}
