import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { StaffRoleInput } from '@/lib/people/inputs'

/** Gives a person one more staff role; granted again it changes nothing. Refusal `person-unknown`. */
export async function grantRole(lead: ProjectLead, { personId, role }: StaffRoleInput): Promise<void> {
  await transaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId, deactivatedAt: null }, select: { id: true } })
    if (!person) throw new Refusal('person-unknown')
    const granted = { personId, role, grantedBy: lead.personId }
    const { count } = await tx.staffRole.createMany({ data: [granted], skipDuplicates: true })
    if (count > 0) await record(tx, lead, 'role.granted', { kind: 'person', id: personId }, { role })
  })
}
