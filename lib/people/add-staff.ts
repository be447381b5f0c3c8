import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { grantByHand } from '@/lib/people/grant-by-hand'
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
    await recordJoined(tx, lead, person, demo ? 'demo' : 'lead')
    await grantByHand(tx, lead, { personId: person.id, role })
    return { id: person.id }
  })
}
