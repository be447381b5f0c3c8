import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import { judgeDirectoryAnswer, type Claims } from '@/lib/auth/judge-directory-answer'
import { sessionAdapter } from '@/lib/auth/adapter'
import type { StaffRole } from '@/lib/actors/actor'
import { directoryProviders } from '@/lib/auth/directory-providers'
import { SESSION_HOURS } from '@/lib/auth/session-cookie'
import { syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { noteAccess } from '@/lib/audit/note-access'
import { config } from '@/lib/config/config'
import { newToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { logError } from '@/lib/log/log'

/** Staff sign in through the host's directory. Companies use the login link, which makes the same kind of session. */
export function nextAuthOptions(locale: Locale = 'sv'): NextAuthOptions {
  const { authSecret, appUrl } = config()
  process.env.NEXTAUTH_URL = appUrl
  let roles: StaffRole[] = []
  return {
    secret: authSecret,
    adapter: directoryAdapter(() => roles),
    providers: directoryProviders(),
    session: {
      strategy: 'database',
      maxAge: SESSION_HOURS * 3600,
      updateAge: SESSION_HOURS * 3600,
      generateSessionToken: newToken,
    },
    pages: { signIn: pagePath(locale, '/sign-in'), error: pagePath(locale, '/sign-in') },
    callbacks: {
      signIn: async ({ profile }) => {
        const judged = await judgeDirectoryAnswer((profile ?? {}) as Claims)
        if (judged.ok) roles = judged.roles
        return judged.ok || pagePath(locale, '/sign-in', {}, { error: judged.reason })
      },
    },
    // Its own logger writes whole errors, with what the directory answered.
    logger: {
      error: (code) => logError('directory sign-in failed', new Error(code), { code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/**
 * Roles are made the directory's before there is a session, so that a fault there signs nobody in. An open session of
 * this browser is left out of account: the identity would be linked to whoever sat here before.
 */
function directoryAdapter(roles: () => readonly StaffRole[]): Adapter {
  const adapter = sessionAdapter()
  return {
    ...adapter,
    getSessionAndUser: () => Promise.resolve(null),
    createSession: async (session) => {
      await syncDirectoryRoles(session.userId, roles())
      const made = await adapter.createSession?.(session)
      const { userId } = session
      await noteAccess({
        action: 'signed-in',
        subjectKind: 'person',
        subjectId: userId,
        personId: userId,
        reasonCode: 'directory',
      })
      return made ?? session
    },
  }
}
