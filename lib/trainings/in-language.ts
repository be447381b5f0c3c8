import type { Locale } from '@/lib/i18n/pathnames'

/** A text and the language it really is in: a page in English shows the Swedish one when there is no other. */
export type Told = { text: string; lang: Locale }

export function inLanguage(locale: Locale, sv: string, en: string | null): Told {
  return locale === 'en' && en ? { text: en, lang: 'en' } : { text: sv, lang: 'sv' }
}
