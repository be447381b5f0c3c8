import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dayFromDate } from '@/lib/calendar/database-days'
import { databaseFault } from '@/lib/db/fault'
import { transaction } from '@/lib/db/transaction'
import { grantByHand } from '@/lib/people/grant-by-hand'
import type { DecideRoleInput, StaffRoleInput } from '@/lib/people/inputs'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Decides what another lead has asked: confirmed, the person has the role at once. Whoever asked takes it back. Refusals:
 * `role-decided` where it is decided already, `second-lead-needed` where it is the lead's own asking or role,
 * `person-unknown` where the account is closed or the last day is over.
 */
export async function decideRole(lead: ProjectLead, { requestId, decision }: DecideRoleInput): Promise<void> {
  try {
    await transaction(async (tx) => {
      const asked = await tx.roleRequest.findUnique({ where: { id: requestId } })
      if (!asked || asked.decision) throw new Refusal('role-decided')
      const own =
        decision === 'withdrawn'
          ? asked.askedBy !== lead.personId
          : [asked.askedBy, asked.personId].includes(lead.personId)
      if (own) throw new Refusal('second-lead-needed')
      const { personId, endsOn } = asked
      const role = asked.role as StaffRoleInput['role']
      const { count } = await tx.roleRequest.updateMany({
        where: { id: requestId, decision: null },
        data: { decision, decidedBy: lead.personId },
      })
      if (count === 0) throw new Refusal('role-decided')
      await record(tx, lead, 'role.decided', { kind: 'person', id: personId }, { role, requestId, decision })
      if (decision !== 'confirmed') return
      await grantByHand(tx, lead, { personId, role, endsOn: endsOn && dayFromDate(endsOn) }, requestId)
    })
  } catch (error) {
    // The account was closed, or the last day passed, since it was asked.
    throw databaseFault(error)?.sqlState === 'UA197' ? new Refusal('person-unknown') : error
  }
}
