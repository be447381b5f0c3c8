import type { EventNames } from '@/lib/audit/find-event-names'
import type { Audience, SentenceWords } from '@/lib/audit/sentence-words'
import { formatDay } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { formatMinutes } from '@/lib/calendar/minutes'

type Municipality = { code: string; name: string }

/** Everything a sentence about an event needs besides its facts. */
export function eventWords(
  locale: Locale,
  audience: Audience,
  names: EventNames,
  municipalities: readonly Municipality[],
): SentenceWords {
  const unknown = locale === 'sv' ? 'en person som inte finns kvar' : 'someone who is no longer here'
  const lists: Record<string, unknown> = messagesIn(locale).caseWords
  return {
    audience,
    person: (id) => names.people[id] ?? unknown,
    caseNumber: (id) => names.cases[id] ?? (locale === 'sv' ? 'ett annat ärende' : 'another case'),
    partner: (id) => names.partners[id] ?? (locale === 'sv' ? 'en samarbetspart' : 'a partner'),
    entry: (id) => names.entries[id],
    word: (list, code) => wordIn(lists[list], code),
    municipality: (code) => municipalities.find((one) => one.code === code)?.name ?? code,
    minutes: (count) => formatMinutes(count, locale),
    day: (day) => formatDay(day, locale),
  }
}

function wordIn(list: unknown, code: string): string {
  const word = typeof list === 'object' && list !== null ? (list as Record<string, unknown>)[code] : undefined
  return typeof word === 'string' ? word : code
}
