import 'server-only'
import { signToken } from '@/lib/crypto/signed-tokens'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** The token of the asker's link, made from the request that the question came with. Only its hash is stored. */
export function linkOf(requestId: string): string {
  return signToken('buyer-question', requestId)
}

export function questionPath(locale: Locale, link: string): string {
  return pagePath(locale, '/buyers/answer/[link]', { link })
}
