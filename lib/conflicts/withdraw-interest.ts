import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { WithdrawInterestInput } from '@/lib/conflicts/inputs'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Removes an interest that was declared by mistake: it bars from nothing more. Never one's own, which would open what it has
 * closed. One that is removed already stays so. Refusals: `interest-unknown`, `not-yourself`.
 */
export async function withdrawInterest(lead: ProjectLead, { interestId }: WithdrawInterestInput): Promise<void> {
  await transaction(async (tx) => {
    const found = await tx.interest.findUnique({ where: { id: interestId } })
    if (!found) throw new Refusal('interest-unknown')
    if (found.personId === lead.personId) throw new Refusal('not-yourself')
    const { count } = await tx.interest.updateMany({
      where: { id: interestId, withdrawnBy: null },
      data: { withdrawnBy: lead.personId },
    })
    if (count === 0) return
    const facts = { personId: found.personId }
    await record(tx, lead, 'interest.withdrawn', { kind: 'interest', id: interestId }, facts)
  })
}
