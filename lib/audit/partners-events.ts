/** What happens to partners and what they refer. */
export type PartnersFacts = {
  'partner.added': { kind: string; code: string }
  'partner.ended': Record<string, never>
  'partner.terms-set': { no: number; sees: string; sinceOn: string }
  'partner.member-added': { personId: string }
  'partner.member-revoked': { personId: string }
  'referral.returned': { reason: string }
  'referral.consent-ended': { partnerId: string }
  /** `consent` names the wording that was agreed to; null where the partner may not follow. */
  'referral.made': { partnerId: string; via: 'link' | 'form'; consent: string | null }
}
