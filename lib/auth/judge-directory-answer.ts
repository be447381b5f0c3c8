import 'server-only'
import type { StaffRole } from '@/lib/actors/actor'
import { rolesInClaim, syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { noteAccess } from '@/lib/audit/note-access'
import { config } from '@/lib/config/config'
import { directoryEmail } from '@/lib/people/directory-email'
import { db } from '@/lib/db/client'

export type Claims = Record<string, unknown> & { sub: string; name?: string; email?: string; email_verified?: boolean }
export const DIRECTORY_REFUSALS = ['no-role', 'no-address', 'deactivated', 'other-identity', 'not-added'] as const
type Reason = (typeof DIRECTORY_REFUSALS)[number]
type Judged = { ok: true; roles: StaffRole[] } | { ok: false; reason: Reason }

/**
 * Whether the directory's answer lets someone in, and as what. An identity is known by (issuer, subject) alone; who has
 * no role left there loses at once what it gave, and is let in only with a role that a lead gave by hand. The first
 * time, and never again, the address finds the person whom the lead has added: only an address that the directory
 * vouches for, and never a person who has an identity already.
 */
export async function judgeDirectoryAnswer(claims: Claims): Promise<Judged> {
  const roles = rolesInClaim(claims)
  const known = await findByIdentity(claims.sub)
  if (known && roles.length === 0) await syncDirectoryRoles(known.id, [])
  const email = vouchedAddress(claims)
  const claimed = directoryEmail(claims.email)
  const named = known || !claimed ? null : await findByAddress(claimed)
  const reason = known ? refusalOfKnown(known, roles) : refusalOfNew(roles, email, named)
  if (!reason) return { ok: true, roles }
  await noteAccess({
    action: 'sign-in-failed',
    subjectKind: 'directory',
    personId: (known ?? named)?.id ?? null,
    reasonCode: reason,
  })
  return { ok: false, reason }
}

/** The address as it is kept when the directory says that it is the person's, or OIDC_TRUST_EMAIL says it of silence. */
export function vouchedAddress({ email, email_verified: verified }: Claims): string | null {
  const vouched = verified ?? config().oidc?.trustEmail ?? false
  return vouched === true ? directoryEmail(email) : null
}

type Known = { id: string; deactivatedAt: Date | null; staffRolePerson: { origin: string }[] }
type Named = Known & { oidcAccount: object | null }

const isGivenByHand = (person: Known | null) => person?.staffRolePerson.some(({ origin }) => origin === 'hand') ?? false

function refusalOfKnown(known: Known, roles: readonly StaffRole[]): Reason | null {
  if (known.deactivatedAt) return 'deactivated'
  return roles.length === 0 && !isGivenByHand(known) ? 'no-role' : null
}

function refusalOfNew(roles: readonly StaffRole[], email: string | null, named: Named | null): Reason | null {
  if (!email) return roles.length === 0 ? 'no-role' : 'no-address'
  if (named?.deactivatedAt) return 'deactivated'
  if (roles.length === 0 && !isGivenByHand(named)) return 'no-role'
  if (!named) return null
  if (named.oidcAccount) return 'other-identity'
  return named.staffRolePerson.length === 0 ? 'not-added' : null
}

const LIVING_ROLES = { where: { revokedAt: null }, select: { origin: true } }

async function findByIdentity(subject: string): Promise<Known | null> {
  const account = await db().oidcAccount.findFirst({
    where: { issuer: config().oidc?.issuer ?? '', subject },
    select: { person: { select: { id: true, deactivatedAt: true, staffRolePerson: LIVING_ROLES } } },
  })
  return account?.person ?? null
}

function findByAddress(email: string): Promise<Named | null> {
  return db().person.findUnique({
    where: { email },
    select: {
      id: true,
      deactivatedAt: true,
      oidcAccount: { select: { id: true } },
      staffRolePerson: LIVING_ROLES,
    },
  })
}
