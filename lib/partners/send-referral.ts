import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Partner } from '@/lib/actors/actor'
import { openCase } from '@/lib/cases/open-case'
import { db } from '@/lib/db/client'
import { addReferral } from '@/lib/partners/add-referral'
import { tellOfReferral } from '@/lib/partners/tell-of-referral'
import { FORM_CONSENT } from '@/lib/partners/consent'
import type { ReferralInput } from '@/lib/partners/referral-inputs'

/**
 * A partner opens a case for a company that agreed to it, once. The partner is told the number and, from then on, the
 * state. Refusals: `partner-not-yours`, and those of openCase.
 */
export async function sendReferral(
  partner: Partner,
  { requestId, partnerId, ...application }: ReferralInput,
): Promise<{ number: string }> {
  if (!partner.partnerships.some((one) => one.partnerId === partnerId)) throw new Refusal('partner-not-yours')
  const how = { partnerId, via: 'form', consentVersion: FORM_CONSENT, referredBy: partner.personId } as const
  const { id, number } = await openCase(
    partner,
    requestId,
    { ...application, locale: 'sv' },
    async (tx, recorder, opened) => {
      await addReferral(tx, recorder, opened, how)
      await tellOfReferral(tx, opened.id)
    },
  )
  const { referrals } = await db().supportCase.findUniqueOrThrow({ where: { id }, select: { referrals: true } })
  if (referrals[0]?.partnerId !== partnerId) throw new Refusal('request-reused')
  return { number }
}
