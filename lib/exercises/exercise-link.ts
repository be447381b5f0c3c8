import 'server-only'
import { openToken, signToken } from '@/lib/crypto/signed-tokens'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

const PURPOSE = 'exercise-answer'

/** Where one company answers one exercise. A reminder leads to the same page, so that the first mail's link lasts as long. */
export function exercisePath(askedId: string, locale: Locale): string {
  return pagePath(locale, '/can-you-deliver/[token]', { token: signToken(PURPOSE, askedId) })
}

/** The id of what one company was asked, or null for a link that this installation never made. */
export function openExerciseLink(token: string): string | null {
  return openToken(PURPOSE, token)
}
