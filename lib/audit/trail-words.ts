import { EVENT_TYPES } from '@/lib/audit/event-facts'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { fold } from '@/lib/text/fold'

type Said = { code: string; label: string }

/** Every type of event as a choice says it, by its words. A dot would be a level of the messages. */
export function saidTypes(locale: Locale): Said[] {
  const words: Record<string, string> = messagesIn(locale).trail.types
  return EVENT_TYPES.map((type) => ({ code: type, label: words[type.replace('.', '_')] ?? type })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  )
}

/** The words of one of the trail's lists of codes. */
export function saidCodes(locale: Locale, list: 'roles' | 'actions' | 'subjects'): Said[] {
  return Object.entries(messagesIn(locale).trail[list]).map(([code, label]) => ({ code, label }))
}

/** The codes whose words have a word that is searched for, which is folded. */
export function codesNamed(said: readonly Said[], word: string): string[] {
  return said.filter(({ label }) => fold(label).includes(word)).map(({ code }) => code)
}
