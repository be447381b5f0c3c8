import 'server-only'
import { system, type StaffRole } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config/config'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

/** The staff roles that the directory's claim gives, by OIDC_ROLE_MAP. The claim is a text or a list of texts. */
export function rolesInClaim(claims: Record<string, unknown>): StaffRole[] {
  const oidc = config().oidc
  if (!oidc) return []
  const claim = claims[oidc.roleClaim]
  const values = Array.isArray(claim) ? claim : [claim]
  const roles = values.flatMap((value) => (typeof value === 'string' ? (oidc.roleMap[value] ?? []) : []))
  return [...new Set(roles)]
}

/** Makes the person's staff roles those of the directory: it, not we, knows who works there. */
export async function syncDirectoryRoles(personId: string, roles: readonly StaffRole[]): Promise<void> {
  const held = await db().staffRole.findMany({ where: { personId, revokedAt: null } })
  const gone = held.filter(({ role }) => !roles.includes(role as StaffRole))
  const come = roles.filter((role) => !held.some((one) => one.role === role))
  if (gone.length + come.length === 0) return
  await transaction(async (tx) => {
    for (const { id, role } of gone) {
      const { count } = await tx.staffRole.updateMany({
        where: { id, revokedAt: null },
        data: { revokedAt: new Date() },
      })
      if (count > 0) await record(tx, system, 'role.revoked', { kind: 'person', id: personId }, { role })
    }
    for (const role of come) {
      const { count } = await tx.staffRole.createMany({ data: [{ personId, role }], skipDuplicates: true })
      if (count > 0) await record(tx, system, 'role.granted', { kind: 'person', id: personId }, { role })
    }
  })
}
