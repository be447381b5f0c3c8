import type { AuditEventType, AuditFacts } from '@/lib/audit/audit-events'

/** Whom the sentence is for. The company is never told what is the staff's own. */
export type Audience = 'staff' | 'company'

/** What stands behind the ids and codes of facts, in the reader's language. */
export type SentenceWords = {
  audience: Audience
  person: (id: string) => string
  caseNumber: (id: string) => string
  partner: (id: string) => string
  /** The time entry that a reversal takes back, when it is known. */
  entry: (id: string) => { activity: string; workedOn: string } | undefined
  /** A code in words; the code itself when it has none. */
  word: (list: string, code: string) => string
  municipality: (code: string) => string
  minutes: (count: number) => string
  day: (day: string) => string
}

export type Sentence<T extends AuditEventType> = (facts: AuditFacts[T], words: SentenceWords) => string
export type Sentences = { [T in AuditEventType]: { sv: Sentence<T>; en: Sentence<T> } }

/** A word as it stands inside a sentence: 'Samtal' → 'samtal', 'ESPD' as it is. */
export function inside(word: string): string {
  return /^\p{Lu}\p{Lu}/u.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1)
}
