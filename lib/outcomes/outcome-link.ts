import 'server-only'
import { hashToken, newToken } from '@/lib/crypto/tokens'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FollowUpKind } from '@/lib/outcomes/codes'

/** A link for one question of one case. Its token goes into the mail; only the hash is stored. */
export function newFollowUpLink(): { token: string; tokenHash: string } {
  const token = newToken()
  return { token, tokenHash: hashToken(token) }
}

const PAGES = { outcome: '/how-it-went/[token]', satisfaction: '/your-view/[token]' } as const

export function followUpPath(kind: FollowUpKind, locale: Locale, token: string): string {
  return pagePath(locale, PAGES[kind], { token })
}

/** Whether it can be a token of ours at all; anything else is not looked up. */
export function mayBeToken(token: string): boolean {
  return /^[\w-]{43}$/.test(token)
}
