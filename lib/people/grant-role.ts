import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { grantByHand } from '@/lib/people/grant-by-hand'
import type { StaffRoleInput } from '@/lib/people/inputs'

/** Gives a person one more staff role, by hand. Refusal `person-unknown`. */
export async function grantRole(lead: ProjectLead, { personId, role }: StaffRoleInput): Promise<void> {
  await transaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId, deactivatedAt: null }, select: { id: true } })
    if (!person) throw new Refusal('person-unknown')
    await grantByHand(tx, lead, { personId, role })
  })
}
