import { createTranslator } from 'use-intl/core'
import type { AuditEventType } from '@/lib/audit/audit-events'
import { EVENT_FACTS, isEventType } from '@/lib/audit/event-facts'
import type { FactKind } from '@/lib/audit/fact-kinds'
import { NONE, sayFact } from '@/lib/audit/say-fact'
import type { SentenceWords } from '@/lib/audit/sentence-words'
import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES, type Locale } from '@/lib/i18n/pathnames'

type Domain = AuditEventType extends infer T ? (T extends `${infer D}.${string}` ? D : never) : never
type EventIn<D extends Domain> =
  Extract<AuditEventType, `${D}.${string}`> extends infer T ? (T extends `${D}.${infer E}` ? E : never) : never
/** A sentence for every event: a language that lacks one does not compile. */
type Sentences = { [D in Domain]: { [E in EventIn<D>]: string } }
type Said = Record<string, string | number>
type Speak = (key: string, facts: Said) => string

const SENTENCES: Record<Locale, Sentences> = { sv: messagesIn('sv').trailEvents, en: messagesIn('en').trailEvents }

/** One for each language, which remembers the messages it has parsed. */
const speakers = Object.fromEntries(
  LOCALES.map((locale) => [locale, createTranslator({ locale, messages: SENTENCES[locale] })]),
) as unknown as Record<Locale, Speak>

/**
 * The sentence of a stored event; who did it and when stand beside it. What a later version wrote, and what lacks its
 * facts, is told by its type alone.
 */
export function eventSentence(type: string, facts: unknown, locale: Locale, words: SentenceWords): string {
  if (!isEventType(type)) return type
  const stored = (typeof facts === 'object' && facts !== null ? facts : {}) as Record<string, unknown>
  const said: Said = { audience: words.audience }
  for (const [name, kind] of Object.entries<FactKind>(EVENT_FACTS[type])) {
    const fact = stored[name] ?? null
    if (fact === null && !kind.endsWith('?')) return type
    said[name] = fact === null ? NONE : sayFact(kind.replace('?', ''), fact, words)
  }
  return speakers[locale](type, said)
}
