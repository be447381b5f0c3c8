import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { PageKey } from '@/lib/pages/page-keys'

/** Where a page is edited, in the language of its text; after saving with a word about it. */
export function editPath(locale: Locale, key: PageKey, language: Locale, saved?: 'yes'): string {
  return pagePath(locale, '/lead/pages/[key]', { key }, { language, saved })
}

export function editedPath(locale: Locale, { key, locale: language }: { key: PageKey; locale: Locale }): string {
  return editPath(locale, key, language, 'yes')
}
