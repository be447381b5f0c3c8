import { createTranslator } from 'use-intl/core'
import type { EventNames } from '@/lib/audit/find-event-names'
import type { Audience, SentenceWords } from '@/lib/audit/sentence-words'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'

type Municipality = { code: string; name: string }

/** Everything a sentence about an event needs besides its facts. */
export function eventWords(
  locale: Locale,
  audience: Audience,
  names: EventNames,
  municipalities: readonly Municipality[],
): SentenceWords {
  const { caseWords, trailEvents } = messagesIn(locale)
  const lists: Record<string, unknown> = caseWords
  const t = createTranslator({ locale, messages: { trailEvents }, namespace: 'trailEvents.names' })
  const own = createTranslator({ locale, messages: { trailEvents }, namespace: 'trailEvents.words' })
  const word = (list: string, code: string) => {
    const key = `${list}.${code}` as 'roles.advisor'
    return own.has(key) ? own(key) : inside(wordIn(lists[list], code) ?? code)
  }
  return {
    audience,
    person: (id) => names.people[id] ?? t('person'),
    caseNumber: (id) => names.cases[id] ?? t('case'),
    partner: (id) => names.partners[id] ?? t('partner'),
    entry: (id) => {
      const entry = names.entries[id]
      return entry && t('entry', { activity: word('activities', entry.activity), workedOn: formatDay(entry.workedOn, locale) }) // prettier-ignore
    },
    word,
    municipality: (code) => municipalities.find((one) => one.code === code)?.name ?? code,
    minutes: (count) => formatMinutes(count, locale),
    day: (day) => formatDay(day, locale),
    instant: (iso) => formatInstant(new Date(iso), locale),
  }
}

function wordIn(list: unknown, code: string): string | undefined {
  const word = typeof list === 'object' && list !== null ? (list as Record<string, unknown>)[code] : undefined
  return typeof word === 'string' ? word : undefined
}

/** A word as it stands inside a sentence: 'Samtal' → 'samtal', 'ESPD' as it is. */
function inside(word: string): string {
  return /^\p{Lu}\p{Lu}/u.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1)
}
