import { eventSentence } from '@/lib/audit/event-sentences'
import { eventWords } from '@/lib/audit/event-words'
import type { EventPage } from '@/lib/audit/list-events'
import { dayOf } from '@/lib/calendar/days'
import { formatInstant } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import type { TrailRow } from './trail-table'

/** Events with the names and words that belong to them. */
export function trailRows(
  { events, names }: EventPage,
  locale: Locale,
  places: Parameters<typeof eventWords>[3],
): TrailRow[] {
  const words = eventWords(locale, 'staff', names, places)
  const { roles, types }: Record<'roles' | 'types', Record<string, string>> = messagesIn(locale).trail
  return events.map(({ id, at, type, facts, actorId, role, subjectId, companyName, caseNumber }) => {
    const roleThen = roles[role] ?? role
    return {
      id,
      dateTime: at.toISOString(),
      when: formatInstant(at, locale, 'short'),
      who: actorId ? words.person(actorId) : roleThen,
      role: roleThen,
      what: eventSentence(type, facts, locale, words),
      type,
      kind: types[type.replace('.', '_')] ?? type,
      actorId,
      day: dayOf(at),
      about: names.people[subjectId] ?? names.partners[subjectId] ?? names.trainings?.[subjectId] ?? companyName,
      caseNumber,
    }
  })
}
