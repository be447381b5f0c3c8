import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction, type Tx } from '@/lib/db/transaction'

/**
 * The company takes back its consent, as easily as it was given (GDPR article 7.3): from now on the partner neither sees
 * the case, under any of the numbers it has gone on as, nor has it in its figures. Refusals: `case-not-found`, `consent-none`.
 */
export async function endConsent(contact: CompanyContact, number: string): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId } = await caseForChange(tx, contact, number)
    const caseIds = await sameCase(tx, id)
    const ended = await tx.referral.updateManyAndReturn({
      where: { caseId: { in: caseIds }, consentAt: { not: null }, consentEndedAt: null },
      data: { consentEndedAt: new Date() },
    })
    if (ended.length === 0) throw new Refusal('consent-none')
    for (const { caseId, partnerId } of ended) {
      const subject = { kind: 'case', id: caseId, companyId } as const
      await record(tx, contact, 'referral.consent-ended', subject, { partnerId })
    }
  })
}

/** The case and those it goes on from, or went on as, when a round was changed for the next. */
async function sameCase(tx: Tx, caseId: string): Promise<string[]> {
  const chain = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE before AS (
      SELECT id, predecessor_id FROM cases WHERE id = ${caseId}::uuid
      UNION SELECT c.id, c.predecessor_id FROM before b JOIN cases c ON c.id = b.predecessor_id
    ), after AS (
      SELECT id FROM before
      UNION SELECT c.id FROM after a JOIN cases c ON c.predecessor_id = a.id
    ) SELECT id FROM after`
  return chain.map(({ id }) => id)
}
