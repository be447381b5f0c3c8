import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'

/** Takes back what was checked of a case's contact, at once. Refusals: `case-not-found`, `mandate-unknown`. */
export async function revokeContactCheck(staff: Advisor | ProjectLead, number: string): Promise<void> {
  await transaction(async (tx) => {
    const { id, companyId, status } = await caseForChange(tx, staff, number)
    const { count } = await tx.contactCheck.updateMany({
      where: { caseId: id, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: staff.personId },
    })
    if (count === 0) throw new Refusal('mandate-unknown')
    await record(tx, staff, 'contact.check-revoked', { kind: 'case', id, companyId }, {}, status)
  })
}
