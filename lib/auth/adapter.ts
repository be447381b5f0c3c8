import 'server-only'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { system } from '@/lib/actors/actor'
import { findSession } from '@/lib/auth/find-session'
import { record } from '@/lib/audit/record'
import { config } from '@/lib/config/config'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

type PersonRow = { id: string; name: string; email: string | null }

/** next-auth's sessions and identities, kept in our own tables. Only hashes of session tokens are stored. */
export function sessionAdapter(): Adapter {
  return {
    createUser: ({ name, email }: Omit<AdapterUser, 'id'>) =>
      transaction(async (tx) => {
        const person = await tx.person.create({ data: { name: name?.trim() || email, email: email.toLowerCase() } })
        await record(tx, system, 'person.joined', { kind: 'person', id: person.id }, { origin: 'directory' })
        return asUser(person)
      }),
    getUser: async (id) => userOrNull(await db().person.findFirst({ where: { id, deactivatedAt: null } })),
    getUserByEmail: async (email) =>
      userOrNull(await db().person.findFirst({ where: { email: email.toLowerCase(), deactivatedAt: null } })),
    getUserByAccount: async ({ providerAccountId }) => {
      const issuer = config().oidc?.issuer ?? ''
      const account = await db().oidcAccount.findFirst({
        where: { issuer, subject: providerAccountId, person: { deactivatedAt: null } },
        include: { person: true },
      })
      return userOrNull(account?.person ?? null)
    },
    updateUser: async ({ id }) => asUser(await db().person.findUniqueOrThrow({ where: { id } })),
    linkAccount: async ({ userId, providerAccountId }: AdapterAccount) =>
      transaction(async (tx) => {
        const issuer = config().oidc?.issuer ?? ''
        await tx.oidcAccount.create({ data: { personId: userId, issuer, subject: providerAccountId } })
        await record(tx, system, 'person.linked', { kind: 'person', id: userId }, { provider: 'oidc' })
      }),
    createSession: async ({ sessionToken, userId, expires }) => {
      await db().session.create({ data: { tokenHash: hashToken(sessionToken), personId: userId, expiresAt: expires } })
      return { sessionToken, userId, expires }
    },
    getSessionAndUser: async (sessionToken) => {
      const found = await findSession(sessionToken)
      if (!found) return null
      const { person, expiresAt } = found
      return { session: { sessionToken, userId: person.id, expires: expiresAt }, user: asUser(person) }
    },
    // Expiry is absolute and idling is kept by findSession, so next-auth has nothing to prolong.
    updateSession: () => null,
    deleteSession: async (sessionToken) => {
      await db().session.deleteMany({ where: { tokenHash: hashToken(sessionToken) } })
    },
  }
}

function asUser({ id, name, email }: PersonRow): AdapterUser {
  return { id, name, email: email ?? '', emailVerified: null }
}

function userOrNull(row: PersonRow | null): AdapterUser | null {
  return row ? asUser(row) : null
}
