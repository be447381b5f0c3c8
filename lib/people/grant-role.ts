import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { transaction } from '@/lib/db/transaction'
import { giveRole, type Giving } from '@/lib/people/give-role'
import type { GrantRoleInput } from '@/lib/people/inputs'

/**
 * Gives a person one more staff role, by hand, or a new last day to one they have: at once, or asked of another lead.
 * Refusals of giveRole.
 */
export async function grantRole(lead: ProjectLead, input: GrantRoleInput): Promise<Giving> {
  return transaction((tx) => giveRole(tx, lead, input))
}
