import 'server-only'
import type { StaffRole } from '@/lib/actors/actor'
import { rolesInClaim, syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { noteAccess } from '@/lib/audit/note-access'
import { config } from '@/lib/config/config'
import { db } from '@/lib/db/client'

export type Claims = Record<string, unknown> & { sub: string; name?: string; email?: string; email_verified?: boolean }
export const DIRECTORY_REFUSALS = ['no-role', 'no-address', 'deactivated'] as const
type Reason = (typeof DIRECTORY_REFUSALS)[number]
type Judged = { ok: true; roles: StaffRole[] } | { ok: false; reason: Reason }

/** Whether the directory's answer lets someone in, and as what. Who has no role left there loses it here at once. */
export async function judgeDirectoryAnswer(claims: Claims): Promise<Judged> {
  const known = await findKnown(claims)
  const roles = rolesInClaim(claims)
  if (known && roles.length === 0) await syncDirectoryRoles(known.id, [])
  const reason = refusalOf(claims, roles, known?.deactivatedAt != null)
  if (!reason) return { ok: true, roles }
  await noteAccess({
    action: 'sign-in-failed',
    subjectKind: 'directory',
    personId: known?.id ?? null,
    reasonCode: reason,
  })
  return { ok: false, reason }
}

function refusalOf(claims: Claims, roles: readonly StaffRole[], deactivated: boolean): Reason | null {
  if (deactivated) return 'deactivated'
  if (roles.length === 0) return 'no-role'
  return claims.email && claims.email_verified !== false ? null : 'no-address'
}

/** By identity first, then by address: the lead may have prepared the person. */
async function findKnown({ sub, email }: Claims) {
  const select = { id: true, deactivatedAt: true }
  const issuer = config().oidc?.issuer ?? ''
  const account = await db().oidcAccount.findFirst({
    where: { issuer, subject: sub },
    select: { person: { select } },
  })
  if (account) return account.person
  return email ? db().person.findUnique({ where: { email: email.toLowerCase() }, select }) : null
}
