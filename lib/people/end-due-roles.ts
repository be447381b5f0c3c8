import 'server-only'
import { system, type RoleOrigin } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

/**
 * Takes away the roles whose last day is over: until then, too, nobody signs in with one. Returns how many. Safe from
 * several processes at once.
 */
export async function endDueRoles(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM staff_role WHERE revoked_at IS NULL AND ends_on < today() ORDER BY ends_on, id`
  let ended = 0
  for (const { id } of due) {
    ended += await transaction(async (tx) => {
      const taken = await tx.staffRole.updateManyAndReturn({
        where: { id, revokedAt: null },
        data: { revokedAt: new Date() },
        select: { personId: true, role: true, origin: true },
      })
      for (const { personId, role, origin } of taken)
        await record(
          tx,
          system,
          'role.revoked',
          { kind: 'person', id: personId },
          { role, origin: origin as RoleOrigin },
        )
      return taken.length
    })
  }
  return ended
}
