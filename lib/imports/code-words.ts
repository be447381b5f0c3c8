import { LOCALES } from '@/lib/i18n/pathnames'
import { messagesIn } from '@/lib/i18n/messages'

type Coded = 'activities' | 'earlyReasons' | 'lateReasons'

const words = new Map<Coded, ReadonlyMap<string, string>>()

/** What a word in a file means, in either language or as the code itself; null for another word. */
export function codeOfWord(of: Coded, word: string): string | null {
  let known = words.get(of)
  if (!known) {
    const said = LOCALES.flatMap((locale) => Object.entries(messagesIn(locale).caseWords[of]))
    known = new Map(said.flatMap(([code, name]) => [code, name].map((one) => [one.toLowerCase(), code] as const)))
    words.set(of, known)
  }
  return known.get(word.trim().toLowerCase()) ?? null
}
