import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'

/** Takes the right to speak for the company away, at once. Refusals: `case-not-found`, `mandate-unknown`. */
export async function revokeMandate(staff: Advisor | ProjectLead, number: string, mandateId: string): Promise<void> {
  await transaction(async (tx) => {
    const { companyId } = await caseForChange(tx, staff, number)
    const [gone] = await tx.mandate.updateManyAndReturn({
      where: { id: mandateId, companyId, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: staff.personId },
      select: { personId: true },
    })
    if (!gone) throw new Refusal('mandate-unknown')
    await record(
      tx,
      staff,
      'mandate.revoked',
      { kind: 'company', id: companyId, companyId },
      { personId: gone.personId },
    )
  })
}
