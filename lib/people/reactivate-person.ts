import 'server-only'
import type { ProjectLead, RoleOrigin, StaffRole } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dayFromDate } from '@/lib/calendar/database-days'
import { today } from '@/lib/calendar/days'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { giveRole } from '@/lib/people/give-role'
import { GIVEN_BY_TWO } from '@/lib/people/role-codes'
import { Refusal } from '@/lib/refusals/refusal'

type Asked = { role: StaffRole; endsOn: string | null }

/**
 * Lets the person in again, with the roles they have. One that is given by two (UA203) is taken after an hour, and asked of another
 * lead anew; what the directory gave comes back with their next sign-in there. Refusal `person-unknown`.
 */
export async function reactivatePerson(lead: ProjectLead, personId: string): Promise<void> {
  await transaction(async (tx) => {
    const [shut] = await tx.$queryRaw<{ byTwo: boolean }[]>`
      SELECT deactivated_at <= programme_clock() - interval '1 hour' AND leads_lately(ARRAY[id, ${lead.personId}::uuid]) > 0 AS "byTwo"
      FROM person WHERE id = ${personId}::uuid AND deactivated_at IS NOT NULL`
    const asked = shut?.byTwo ? await takeRoles(tx, lead, personId) : []
    const { count } = await tx.person.updateMany({
      where: { id: personId, deactivatedAt: { not: null }, anonymisedAt: null },
      data: { deactivatedAt: null },
    })
    if (count === 0) throw new Refusal('person-unknown')
    await record(tx, lead, 'person.reactivated', { kind: 'person', id: personId }, {})
    // Where whoever could confirm it has left this very week, the person is in without it.
    const canAsk = await tx.roleInForce.count({
      where: { role: 'project-lead', personId: { notIn: [lead.personId, personId] } },
    })
    if (canAsk > 0) for (const one of asked) await giveRole(tx, lead, { personId, ...one })
  })
}

/** Takes the roles that are given by two, and answers those to ask for: that a hand gave, are not over and do not wait already. */
async function takeRoles(tx: Tx, lead: ProjectLead, personId: string): Promise<Asked[]> {
  const taken = await tx.staffRole.updateManyAndReturn({
    where: { personId, revokedAt: null, role: { in: [...GIVEN_BY_TWO] } },
    data: { revokedAt: new Date(), revokedBy: lead.personId },
    select: { role: true, origin: true, endsOn: true },
  })
  const waiting = await tx.roleRequest.findMany({ where: { personId, decision: null }, select: { role: true } })
  const asked: Asked[] = []
  for (const { role, origin, endsOn } of taken) {
    await record(tx, lead, 'role.revoked', { kind: 'person', id: personId }, { role, origin: origin as RoleOrigin })
    const last = endsOn && dayFromDate(endsOn)
    if (origin === 'hand' && (!last || last >= today())) asked.push({ role: role as StaffRole, endsOn: last })
  }
  return asked.filter(({ role }) => !waiting.some((one) => one.role === role))
}
