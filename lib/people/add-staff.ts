import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { AddStaffInput } from '@/lib/people/inputs'
import { joinPerson, recordJoined } from '@/lib/people/join-person'

type Extra = { phone?: string; locale?: 'sv' | 'en'; demo?: boolean }

/** A person of the staff with a first role; someone who is already known gets the role too. */
export async function addStaff(
  lead: ProjectLead | System,
  { name, email, role }: AddStaffInput,
  { phone, locale = 'sv', demo = false }: Extra = {},
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const person = await joinPerson(tx, { name, email, phone: phone ?? null, locale, demo })
    const granted = { personId: person.id, role, grantedBy: lead.personId }
    const { count } = await tx.staffRole.createMany({ data: [granted], skipDuplicates: true })
    await recordJoined(tx, lead, person, demo ? 'demo' : 'lead')
    if (count > 0) await record(tx, lead, 'role.granted', { kind: 'person', id: person.id }, { role })
    return { id: person.id }
  })
}
