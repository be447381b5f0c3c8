import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { giveRole, type Giving } from '@/lib/people/give-role'
import type { AddStaffInput } from '@/lib/people/inputs'
import { joinPerson, recordJoined } from '@/lib/people/join-person'

type Extra = { phone?: string; locale?: 'sv' | 'en'; demo?: boolean }

/**
 * A person of the staff with a first role, given or asked of another lead; someone who is already known gets the role too.
 * Refusals of giveRole.
 */
export async function addStaff(
  lead: ProjectLead | System,
  { name, email, role, endsOn }: AddStaffInput,
  { phone, locale = 'sv', demo = false }: Extra = {},
): Promise<{ id: string; giving: Giving }> {
  return transaction(async (tx) => {
    const person = await joinPerson(tx, { name, email, phone: phone ?? null, locale, demo })
    await recordJoined(tx, lead, person, demo ? 'demo' : 'lead')
    return { id: person.id, giving: await giveRole(tx, lead, { personId: person.id, role, endsOn }) }
  })
}
