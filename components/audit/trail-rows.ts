import { eventSentence } from '@/lib/audit/event-sentences'
import type { EventObject } from '@/lib/audit/find-event-objects'
import { eventWords } from '@/lib/audit/event-words'
import type { EventPage } from '@/lib/audit/list-events'
import { dayOf } from '@/lib/calendar/days'
import { formatClock, formatDay, formatInstant } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { objectPath } from './object-path'
import type { TrailRow } from './trail-table'

/** Events with the names and words that belong to them. */
export function trailRows(
  { events, names }: EventPage,
  locale: Locale,
  places: Parameters<typeof eventWords>[3],
): TrailRow[] {
  const words = eventWords(locale, 'staff', names, places)
  const { roles, types }: Record<'roles' | 'types', Record<string, string>> = messagesIn(locale).trail
  const pageNames: Record<string, string> = messagesIn(locale).trailEvents.words.pages
  return events.map(({ id, at, type, facts, actorId, role, subjectId, companyName, caseNumber }) => {
    const roleThen = roles[role] ?? role
    const object = named(names.objects[subjectId], pageNames)
    return {
      id,
      dateTime: at.toISOString(),
      when: formatInstant(at, locale, 'short'),
      dayName: formatDay(dayOf(at), locale, 'weekday'),
      clock: formatClock(at, locale),
      who: actorId ? words.person(actorId) : roleThen,
      role: roleThen,
      what: eventSentence(type, facts, locale, words),
      type,
      kind: types[type.replace('.', '_')] ?? type,
      actorId,
      day: dayOf(at),
      about: names.people[subjectId] ?? names.partners[subjectId] ?? object?.name ?? companyName,
      aboutPath: object ? objectPath(locale, object) : null,
      caseNumber,
    }
  })
}

/** A written page is called what its sentence calls it. */
function named(object: EventObject | undefined, pages: Record<string, string>): EventObject | undefined {
  return object?.kind === 'page' ? { ...object, name: pages[object.key] ?? object.key } : object
}
