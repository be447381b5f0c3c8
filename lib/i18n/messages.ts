import { english } from '@/lib/i18n/english'
import type { Locale } from '@/lib/i18n/pathnames'
import { swedish } from '@/lib/i18n/swedish'

export type Messages = typeof swedish

/** All words of a language, one file a subject. English must have every key Swedish has. */
const words: Record<Locale, Messages> = { sv: swedish, en: english }

export function messagesIn(locale: Locale): Messages {
  return words[locale]
}
