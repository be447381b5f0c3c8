import { eventSentence } from '@/lib/audit/event-sentences'
import type { EventNames } from '@/lib/audit/find-event-names'
import type { TrailEvent } from '@/lib/audit/list-events'
import type { SentenceWords } from '@/lib/audit/sentence-words'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { TrailRow } from './trail-table'

type Roles = Record<string, string>

/** Events with the names and words that belong to them. */
export function trailRows(
  events: readonly TrailEvent[],
  names: EventNames,
  words: SentenceWords,
  roles: Roles,
  locale: Locale,
): TrailRow[] {
  return events.map(({ id, at, type, facts, actorId, role, subjectId, companyName, caseNumber }) => {
    const roleThen = roles[role] ?? role
    return {
      id,
      dateTime: at.toISOString(),
      when: formatInstant(at, locale, 'short'),
      who: actorId ? words.person(actorId) : roleThen,
      role: roleThen,
      what: eventSentence(type, facts, locale, words),
      about: names.people[subjectId] ?? names.partners[subjectId] ?? names.trainings?.[subjectId] ?? companyName,
      caseNumber,
    }
  })
}
