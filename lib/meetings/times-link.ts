import 'server-only'
import { hashToken, newToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** A link for one offer. Its token goes into the mail; only the hash is stored. */
export function newTimesLink(): { token: string; tokenHash: string } {
  const token = newToken()
  return { token, tokenHash: hashToken(token) }
}

export function timesPath(locale: Locale, token: string): string {
  return pagePath(locale, '/choose-time/[token]', { token })
}
