import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { transaction } from '@/lib/db/transaction'
import type { EndRoleInput } from '@/lib/people/inputs'
import { refuseLastLead } from '@/lib/people/last-lead'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Gives a role a last day, or an earlier one. Later is given anew, which another lead may have to confirm. Refusals:
 * `not-yourself` (a lead's own lead role), `role-end-later` where it ends by then already, `role-not-by-hand` where it is
 * the directory's, or gone, `last-lead`.
 */
export async function endRole(lead: ProjectLead, { personId, role, endsOn }: EndRoleInput): Promise<void> {
  if (personId === lead.personId && role === 'project-lead') throw new Refusal('not-yourself')
  const held = { personId, role, origin: 'hand', revokedAt: null }
  const day = dateFromDay(endsOn)
  await transaction(async (tx) => {
    const later = { OR: [{ endsOn: null }, { endsOn: { gt: day } }] }
    const { count } = await tx.staffRole.updateMany({ where: { ...held, ...later }, data: { endsOn: day } })
    if (count === 0 && (await tx.staffRole.count({ where: held })) > 0)
      throw new Refusal('role-end-later', {}, 'endsOn')
    if (count === 0) throw new Refusal('role-not-by-hand')
    await record(tx, lead, 'role.end-set', { kind: 'person', id: personId }, { role, endsOn })
  }).catch(refuseLastLead)
}
