import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { Prisma } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { EndConsentInput } from '@/lib/partners/inputs'

/**
 * The company takes back its consent, as easily as it was given (GDPR article 7.3): from now on the partner neither sees
 * the case, under any of the numbers it has gone on as or was joined with, nor has it in its figures. Refusals:
 * `case-not-found`, `consent-none`.
 */
export async function endConsent(contact: CompanyContact, { number, partnerId }: EndConsentInput): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId } = await caseForChange(tx, contact, number)
    const caseIds = await holdSameCase(tx, id)
    const ended = await tx.referral.updateManyAndReturn({
      where: { caseId: { in: caseIds }, partnerId, consentAt: { not: null }, consentEndedAt: null },
      data: { consentEndedAt: new Date() },
      select: { caseId: true },
    })
    if (ended.length === 0) throw new Refusal('consent-none')
    for (const { caseId } of ended) {
      const subject = { kind: 'case', id: caseId, companyId } as const
      await record(tx, contact, 'referral.consent-ended', subject, { partnerId })
    }
  })
}

/** The case with all that it goes on from, went on as or was joined with, held: nobody carries it over, or joins it, meanwhile. */
async function holdSameCase(tx: Tx, caseId: string): Promise<string[]> {
  const same = Prisma.sql`SELECT cases_as_one(${caseId}::uuid)`
  await tx.$queryRaw`SELECT FROM cases WHERE id IN (${same}) ORDER BY id FOR NO KEY UPDATE`
  // What came about while it was waited for belongs to it too.
  const held = await tx.$queryRaw<{ id: string }[]>`SELECT c.id FROM cases c WHERE c.id IN (${same})`
  return held.map(({ id }) => id)
}
