import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { sessionAdapter } from '@/lib/auth/adapter'
import { SESSION_HOURS } from '@/lib/auth/session-cookie'
import { rolesInClaim, syncDirectoryRoles } from '@/lib/auth/sync-directory-roles'
import { noteAccess } from '@/lib/audit/note-access'
import { config } from '@/lib/config/config'
import { newToken } from '@/lib/crypto/tokens'

type Claims = Record<string, unknown> & { sub: string; name?: string; email?: string; email_verified?: boolean }

/** Staff sign in through the host's directory. Companies use the login link, which makes the same kind of session. */
export function nextAuthOptions(): NextAuthOptions {
  const { authSecret, appUrl } = config()
  process.env.NEXTAUTH_URL = appUrl
  return {
    secret: authSecret,
    adapter: sessionAdapter(),
    providers: directory(),
    session: {
      strategy: 'database',
      maxAge: SESSION_HOURS * 3600,
      updateAge: SESSION_HOURS * 3600,
      generateSessionToken: newToken,
    },
    pages: { signIn: '/logga-in', error: '/logga-in' },
    callbacks: {
      signIn: async ({ profile }) => {
        const claims = profile as Claims | undefined
        if (claims?.email && claims.email_verified !== false && rolesInClaim(claims).length > 0) return true
        await noteAccess({ action: 'sign-in-failed', subjectKind: 'directory', reasonCode: 'no-role' })
        return '/logga-in?error=no-role'
      },
    },
    events: {
      signIn: async ({ user, profile }) => {
        await syncDirectoryRoles(user.id, rolesInClaim((profile ?? {}) as Claims))
        await noteAccess({
          action: 'signed-in',
          subjectKind: 'person',
          subjectId: user.id,
          personId: user.id,
          reasonCode: 'directory',
        })
      },
    },
  }
}

function directory(): OAuthConfig<Claims>[] {
  const { oidc } = config()
  if (!oidc) return []
  return [
    {
      id: 'oidc',
      name: oidc.name,
      type: 'oauth',
      wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      // The directory is the host's own and its addresses are verified: the lead may prepare a person by address.
      allowDangerousEmailAccountLinking: true,
      profile: ({ sub, name, email }) => ({ id: sub, name: name ?? email ?? sub, email: email ?? '' }),
    },
  ]
}
