import 'server-only'
import type { ProjectLead, RoleOrigin, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Tx } from '@/lib/db/transaction'
import { queueMail } from '@/lib/mail/queue-mail'
import type { GrantRoleInput } from '@/lib/people/inputs'
import { isNewToStaff } from '@/lib/people/new-to-staff'

/**
 * Gives a role by hand, until its last day if it has one; granted again it changes nothing. One that only the directory
 * gave is held by hand from now on: it stays when the directory takes it back. One with another last day is given anew.
 * `requestId`: what another lead has asked, and this one confirmed. Whom a lead makes one of the staff is mailed that they may
 * sign in; whoever the system adds hears it from the one who runs its command.
 */
export async function grantByHand(
  tx: Tx,
  by: ProjectLead | System,
  { personId, role, endsOn: day }: GrantRoleInput,
  requestId: string | null = null,
): Promise<void> {
  const isNew = by.role === 'project-lead' && (await isNewToStaff(tx, personId))
  const endsOn = day ? dateFromDay(day) : null
  const otherEnd = endsOn ? [{ endsOn: null }, { endsOn: { not: endsOn } }] : [{ endsOn: { not: null } }]
  const taken = await tx.staffRole.updateManyAndReturn({
    where: { personId, role, revokedAt: null, OR: [{ origin: 'directory' }, ...otherEnd] },
    data: { revokedAt: new Date(), revokedBy: by.personId },
    select: { origin: true },
  })
  const subject = { kind: 'person', id: personId } as const
  for (const { origin } of taken) await record(tx, by, 'role.revoked', subject, { role, origin: origin as RoleOrigin })
  const granted = { personId, role, origin: 'hand', grantedBy: by.personId, endsOn, requestId }
  const { count } = await tx.staffRole.createMany({ data: [granted], skipDuplicates: true })
  if (count === 0) return
  await record(tx, by, 'role.granted', subject, { role, origin: 'hand', endsOn: day ?? null })
  if (isNew) await queueMail(tx, personId, 'staff-invited', {})
}
