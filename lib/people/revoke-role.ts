import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { ProjectLead, RoleOrigin } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { refuseLastLead } from '@/lib/people/last-lead'
import type { StaffRoleInput } from '@/lib/people/inputs'

/**
 * Takes a staff role away; works on the person's next request. What the directory gives comes back at the next sign-in.
 * Refusals: `not-yourself` (a lead's own lead role), `last-lead`.
 */
export async function revokeRole(lead: ProjectLead, { personId, role }: StaffRoleInput): Promise<void> {
  if (personId === lead.personId && role === 'project-lead') throw new Refusal('not-yourself')
  await transaction(async (tx) => {
    const [revoked] = await tx.staffRole.updateManyAndReturn({
      where: { personId, role, revokedAt: null },
      data: { revokedAt: new Date(), revokedBy: lead.personId },
      select: { origin: true },
    })
    if (!revoked) return
    const origin = revoked.origin as RoleOrigin
    await record(tx, lead, 'role.revoked', { kind: 'person', id: personId }, { role, origin })
  }).catch(refuseLastLead)
}
