import 'server-only'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import { findSession } from '@/lib/auth/find-session'
import { joinFromDirectory } from '@/lib/auth/join-from-directory'
import { linkIdentity } from '@/lib/auth/link-identity'
import { config } from '@/lib/config/config'
import { directoryEmail } from '@/lib/people/directory-email'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'

type PersonRow = { id: string; name: string; email: string | null }

/** next-auth's sessions and identities, kept in our own tables. Only hashes of session tokens are stored. */
export function sessionAdapter(): Adapter {
  return {
    createUser: async ({ name, email }: Omit<AdapterUser, 'id'>) => asUser(await joinFromDirectory({ name, email })),
    getUser: async (id) => userOrNull(await db().person.findFirst({ where: { id, deactivatedAt: null } })),
    getUserByEmail: async (claimed) => {
      const email = directoryEmail(claimed)
      return userOrNull(email === null ? null : await db().person.findFirst({ where: { email, deactivatedAt: null } }))
    },
    getUserByAccount: async ({ providerAccountId }) => {
      const issuer = config().oidc?.issuer ?? ''
      const account = await db().oidcAccount.findFirst({
        where: { issuer, subject: providerAccountId, person: { deactivatedAt: null } },
        include: { person: true },
      })
      return userOrNull(account?.person ?? null)
    },
    updateUser: async ({ id }) => asUser(await db().person.findUniqueOrThrow({ where: { id } })),
    linkAccount: ({ userId, providerAccountId }: AdapterAccount) => linkIdentity(userId, providerAccountId),
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
