import 'server-only'
import type { Metadata } from 'next'
import { config } from '@/lib/config/config'
import { LOCALES, type Locale, type Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** A page's whole address, for those who read it elsewhere. */
export function pageUrl(...page: Parameters<typeof pagePath>): string {
  return config().appUrl + pagePath(...page)
}

/**
 * The page's own address and its other languages, for search engines. A text that exists in one language only has that
 * one's address in both.
 */
export function alternatesOf(
  locale: Locale,
  page: Page,
  params: Record<string, string> = {},
  { query = {}, locales = LOCALES }: { query?: Record<string, string | undefined>; locales?: readonly Locale[] } = {},
): NonNullable<Metadata['alternates']> {
  const [only] = locales
  const canonical = pageUrl(locales.includes(locale) ? locale : (only ?? locale), page, params, query)
  const urls = locales.map((one) => [one, pageUrl(one, page, params, query)] as const)
  return { canonical, languages: { ...Object.fromEntries(urls), 'x-default': urls[0]?.[1] } }
}
