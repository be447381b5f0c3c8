import 'server-only'
import type { PartnerKind, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { TermsSee } from '@/lib/partners/terms'

/** Whose side somebody is on: the kind of their partner, or the county itself. */
export type ContactKind = PartnerKind | 'county'

/** Somebody to turn to; of a partner that has nobody yet, a row without a name. */
export type Contact = {
  id: string
  kind: ContactKind
  name: string | null
  email: string | null
  /** As E.164, of whoever has stated one. */
  phone: string | null
  /** Null on the county's own side, as all that is a partner's. */
  partner: string | null
  /** What the partner may see by the terms in force; null without any. */
  sees: TermsSee | null
  seesSince: string | null
  /** When a company last came by the partner, 'YYYY-MM-DD'; of cases that the lead may know of. */
  lastReferralOn: string | null
}

/**
 * Who can be reached at each partner that has not ended, and the leads at the county, by side and name. People whose account
 * is closed are left out. Nothing tells which companies came by a partner.
 */
export async function listContacts({ personId }: ProjectLead): Promise<Contact[]> {
  return db().$queryRaw<Contact[]>`
    SELECT * FROM (SELECT coalesce(m.id, a.id) AS id, a.kind, m.name, m.email, m.phone, a.name AS partner, t.sees,
      t.since_on::text AS "seesSince",
      (SELECT max(day_of(r.referred_at))::text FROM referral r WHERE r.partner_id = a.id
        AND r.case_id NOT IN (SELECT cases_barred_to(${personId}::uuid))) AS "lastReferralOn"
    FROM partner a
    LEFT JOIN (SELECT m.id, m.partner_id, p.name, p.email, p.phone FROM partner_member m JOIN person p ON p.id = m.person_id
      WHERE m.revoked_at IS NULL AND p.deactivated_at IS NULL) m ON m.partner_id = a.id
    LEFT JOIN partner_terms_in_force t ON t.partner_id = a.id
    WHERE a.ended_at IS NULL
    UNION ALL
    SELECT p.id, 'county', p.name, p.email, p.phone, NULL, NULL, NULL, NULL FROM person p
    WHERE EXISTS (SELECT FROM role_in_force r WHERE r.person_id = p.id AND r.role = 'project-lead')) c
    ORDER BY c.partner COLLATE "sv-x-icu" NULLS LAST, c.name COLLATE "sv-x-icu", c.id`
}
