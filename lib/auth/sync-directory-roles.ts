import 'server-only'
import { system, type RoleOrigin, type StaffRole } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config/config'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

const ORIGIN = 'directory'

/** The staff roles that the directory's claim gives, by OIDC_ROLE_MAP. The claim is a text or a list of texts. */
export function rolesInClaim(claims: Record<string, unknown>): StaffRole[] {
  const oidc = config().oidc
  if (!oidc) return []
  const claim = claims[oidc.roleClaim]
  const values = Array.isArray(claim) ? claim : [claim]
  const roles = values.flatMap((value) => (isNamedIn(oidc.roleMap, value) ? (oidc.roleMap[value] ?? []) : []))
  return [...new Set(roles)]
}

/** Every object has a `constructor` without anybody having given it a role. */
function isNamedIn(roleMap: Record<string, StaffRole>, value: unknown): value is string {
  return typeof value === 'string' && Object.hasOwn(roleMap, value)
}

/**
 * Makes the staff roles that the directory gave those it gives now. What a lead gave by hand is a lead's to take: it
 * stays, whatever the directory says.
 */
export async function syncDirectoryRoles(personId: string, roles: readonly StaffRole[]): Promise<void> {
  const held = await db().$queryRaw<{ id: string; role: StaffRole; origin: RoleOrigin; over: boolean }[]>`
    SELECT id, role, origin, coalesce(ends_on < today(), false) AS over FROM staff_role
    WHERE person_id = ${personId}::uuid AND revoked_at IS NULL`
  // One whose last day is over is given anew by the directory, and so taken first.
  const gone = held.filter(({ role, origin, over }) => (origin === ORIGIN ? !roles.includes(role) : over))
  const come = roles.filter((role) => !held.some((one) => one.role === role && !gone.includes(one)))
  if (gone.length + come.length === 0) return
  const subject = { kind: 'person', id: personId } as const
  await transaction(async (tx) => {
    for (const { id, role, origin } of gone) {
      const { count } = await tx.staffRole.updateMany({
        where: { id, revokedAt: null },
        data: { revokedAt: new Date() },
      })
      if (count > 0) await record(tx, system, 'role.revoked', subject, { role, origin })
    }
    for (const role of come) {
      const data = [{ personId, role, origin: ORIGIN }]
      const { count } = await tx.staffRole.createMany({ data, skipDuplicates: true })
      if (count > 0) await record(tx, system, 'role.granted', subject, { role, origin: ORIGIN })
    }
  })
}
