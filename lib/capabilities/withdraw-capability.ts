import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { goesOn } from '@/lib/capabilities/goes-on'
import type { WithdrawCapabilityInput } from '@/lib/capabilities/inputs'
import { transaction } from '@/lib/db/transaction'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Takes back what the company has said of one kind: the row is gone, and with it what it said. What is gone already stays
 * gone. Whoever said it may take it back though nobody has checked them any more. Refusals: `company-not-yours`,
 * `company-merged-meanwhile`, and `capability-not-checked` of what another has said.
 */
export async function withdrawCapability(
  contact: CompanyContact,
  { companyId, capabilityId }: WithdrawCapabilityInput,
): Promise<void> {
  if (!contact.mandates.some((mandate) => mandate.companyId === companyId)) throw new Refusal('company-not-yours')
  const own = isVerifiedFor(contact, companyId) ? {} : { toldBy: contact.personId }
  await transaction(async (tx) => {
    const { count } = await tx.capability.deleteMany({ where: { id: capabilityId, companyId, ...own } })
    // Nobody is told that what is still there is gone.
    if (count === 0 && !(await goesOn(tx, companyId))) throw new Refusal('company-merged-meanwhile')
    if (count === 0 && (await tx.capability.count({ where: { id: capabilityId, companyId } })) > 0)
      throw new Refusal('capability-not-checked')
    if (count === 0) return
    const company = { kind: 'company', id: companyId, companyId } as const
    await record(tx, contact, 'capability.withdrawn', company, { capabilityId })
  })
}
