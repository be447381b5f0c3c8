import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** The path of the application with a partner's code. */
export function partnerPath(locale: Locale, code: string): string {
  return pagePath(locale, '/support/new', {}, { partner: code })
}
