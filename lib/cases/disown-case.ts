import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import type { Claimant } from '@/lib/cases/claim-case'
import { transaction } from '@/lib/db/transaction'

type Disowned = { id: string; companyId: string; status: string }

/**
 * "It is not mine": somebody else typed the person's address. The case neither writes to it nor offers itself again, and
 * what the staff had checked of the contact no longer holds. Refusals: `signed-out`,
 * `case-not-found`.
 */
export async function disownCase(person: Claimant, number: string): Promise<void> {
  if (!person) throw new Refusal('signed-out')
  const { id: personId } = person
  await transaction(async (tx) => {
    const [disowned] = await tx.$queryRaw<Disowned[]>`
      UPDATE cases c SET contact_disowned_at = now() FROM person p
      WHERE p.id = ${personId}::uuid AND p.email_proven_at IS NOT NULL AND p.deactivated_at IS NULL
        AND c.contact_email = p.email AND c.number = ${number} AND c.contact_id IS NULL AND c.contact_disowned_at IS NULL
      RETURNING c.id, c.company_id AS "companyId", c.status`
    if (!disowned) throw new Refusal('case-not-found')
    const { id, companyId, status } = disowned
    await tx.contactCheck.updateMany({
      where: { caseId: id, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: personId },
    })
    const me = { role: 'visitor', personId }
    await record(tx, me, 'case.contact-disowned', { kind: 'case', id, companyId }, {}, status)
  })
}
