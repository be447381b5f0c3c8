/**
 * What a fact is: a text as it stands, a whole number, minutes (a number), a day ('2026-11-22') or a clock time ('09:30'),
 * all three said in the reader's language, or one of a few words that the sentence chooses by.
 */
export type FactKind = 'text' | 'number' | 'minutes' | 'day' | 'clock' | readonly string[]

/**
 * What a refusal is. `conflict`: somebody else was first, or it was done already. `denial`: not yours or not there;
 * leaves a line in the access log. `form`: a schema finds it, so the browser carries its sentence. `plain`: the rest.
 */
export type RefusalKind = 'conflict' | 'denial' | 'form' | 'plain'

export type CodeEntry = {
  kind: RefusalKind
  /** A schema gives it too, though it is more than a form's word. */
  inForms?: true
  /** What its sentence is told with, as the arguments of the message are named. */
  facts?: Readonly<Record<string, FactKind>>
}

export type Codes = Readonly<Record<string, CodeEntry>>
