import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { securityText } from '@/lib/security/security-text'

export const dynamic = 'force-dynamic'

/** Where to report a vulnerability. Stands without the database. */
export function GET(): Response {
  const { email } = host().authority
  const text = securityText({ appUrl: config().appUrl, email, now: new Date() })
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
