/** Whom the sentence is for. The company is never told what is the staff's own. */
export type Audience = 'staff' | 'company'

/** What stands behind the ids and codes of facts, in the reader's language. */
export type SentenceWords = {
  audience: Audience
  person: (id: string) => string
  caseNumber: (id: string) => string
  partner: (id: string) => string
  /** The time entry that a reversal takes back, when it is known: its activity and day. */
  entry: (id: string) => string | undefined
  /** A code as it stands inside a sentence; the code itself when it has no word. */
  word: (list: string, code: string) => string
  municipality: (code: string) => string
  minutes: (count: number) => string
  day: (day: string) => string
  instant: (iso: string) => string
}
