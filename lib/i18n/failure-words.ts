import en from '@/messages/en/failure.json'
import type { Locale } from '@/lib/i18n/pathnames'
import sv from '@/messages/sv/failure.json'

const words = { sv, en }

/** What is said when little else works: these words alone, so that neither the browser nor the proxy carries the rest. */
export function failureWords(locale: Locale): (key: keyof typeof sv) => string {
  return (key) => words[locale][key]
}
