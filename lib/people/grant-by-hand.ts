import 'server-only'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import type { StaffRoleInput } from '@/lib/people/inputs'

/**
 * Gives a role by hand; granted again it changes nothing. One that only the directory gave is held by hand from now on:
 * it stays when the directory takes it back.
 */
export async function grantByHand(tx: Tx, by: ProjectLead | System, { personId, role }: StaffRoleInput): Promise<void> {
  const { count: taken } = await tx.staffRole.updateMany({
    where: { personId, role, origin: 'directory', revokedAt: null },
    data: { revokedAt: new Date(), revokedBy: by.personId },
  })
  const subject = { kind: 'person', id: personId } as const
  if (taken > 0) await record(tx, by, 'role.revoked', subject, { role, origin: 'directory' })
  const granted = { personId, role, origin: 'hand', grantedBy: by.personId }
  const { count } = await tx.staffRole.createMany({ data: [granted], skipDuplicates: true })
  if (count > 0) await record(tx, by, 'role.granted', subject, { role, origin: 'hand' })
}
