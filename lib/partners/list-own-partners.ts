import 'server-only'
import type { Partner, PartnerKind } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Terms } from '@/lib/partners/terms'

export type OwnPartner = { id: string; name: string; code: string; kind: PartnerKind; municipalityCode: string | null }
/** With the terms in force; without any the partner sees nothing of what it has referred. */
export type OwnPartnerWithTerms = OwnPartner & { terms: Terms | null }

/** The partners whose people this person is one of, and what was agreed that each may see. */
export async function listOwnPartners({ partnerships }: Partner): Promise<OwnPartnerWithTerms[]> {
  return db().$queryRaw<OwnPartnerWithTerms[]>`
    SELECT a.id, a.name, a.code, a.kind, a.municipality_code AS "municipalityCode",
      CASE WHEN t.no IS NOT NULL THEN json_build_object('no', t.no, 'sees', t.sees, 'sinceOn', t.since_on,
        'agreedWith', t.agreed_with, 'reference', t.reference) END AS terms
    FROM partner a LEFT JOIN partner_terms_in_force t ON t.partner_id = a.id
    WHERE a.id = ANY(${partnerships.map(({ partnerId }) => partnerId)}::uuid[]) AND a.ended_at IS NULL
    ORDER BY a.name COLLATE "sv-x-icu"`
}
