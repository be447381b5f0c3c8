import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'

/**
 * The company takes back its consent, as easily as it was given (GDPR article 7.3): from now on the partner neither sees
 * the case nor has it in its figures. Refusals: `case-not-found`, `consent-none`.
 */
export async function endConsent(contact: CompanyContact, number: string): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId } = await caseForChange(tx, contact, number)
    const [ended] = await tx.referral.updateManyAndReturn({
      where: { caseId: id, consentAt: { not: null }, consentEndedAt: null },
      data: { consentEndedAt: new Date() },
    })
    if (!ended) throw new Refusal('consent-none')
    const { partnerId } = ended
    await record(tx, contact, 'referral.consent-ended', { kind: 'case', id, companyId }, { partnerId })
  })
}
