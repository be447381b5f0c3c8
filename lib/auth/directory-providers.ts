import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { vouchedAddress, type Claims } from '@/lib/auth/judge-directory-answer'
import { config } from '@/lib/config/config'

/** The one provider there may be, as OIDC_ISSUER and its companions describe it. */
export function directoryProviders(): OAuthConfig<Claims>[] {
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
      // judgeDirectoryAnswer has said before whom an address may find, and an address that is not vouched for finds nobody.
      allowDangerousEmailAccountLinking: true,
      profile: (claims) => {
        const { sub, name } = claims
        const email = vouchedAddress(claims)
        return { id: sub, name: name ?? email ?? sub, email: email ?? '' }
      },
    },
  ]
}
