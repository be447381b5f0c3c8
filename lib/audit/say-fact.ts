import type { SentenceWords } from '@/lib/audit/sentence-words'

/** What a sentence chooses by where there is nothing to say. */
export const NONE = 'none'

/** A fact as it stands inside a sentence: an id as its name, a code in words, a day as the language writes it. */
export function sayFact(kind: string, fact: unknown, words: SentenceWords): string | number {
  if (typeof fact === 'number') return kind === 'minutes' ? words.minutes(fact) : fact
  if (Array.isArray(fact)) return fact.map((code) => words.word(kind, String(code))).join(', ') || NONE
  const text = String(fact)
  switch (kind) {
    case 'text':
    case 'choice':
      return text
    case 'person':
      return words.person(text)
    case 'case':
      return words.caseNumber(text)
    case 'partner':
      return words.partner(text)
    case 'entry':
      return words.entry(text) ?? NONE
    case 'municipality':
      return words.municipality(text)
    case 'day':
      return words.day(text)
    case 'instant':
      return words.instant(text)
    default:
      return text === NONE ? NONE : words.word(kind, text)
  }
}
