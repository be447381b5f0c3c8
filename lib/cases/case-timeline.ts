import 'server-only'
import { eventSentence } from '@/lib/audit/event-sentences'
import { eventWords } from '@/lib/audit/event-words'
import type { EventNames } from '@/lib/audit/find-event-names'
import type { TrailEvent } from '@/lib/audit/list-events'
import type { CaseActor } from '@/lib/actors/actor'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { host } from '@/lib/config/host'
import { formatInstant } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'

export type CaseTimelineItem = { id: string; title: string; dateTime: string; when: string; who: string }

/** All of a case's events as sentences for this reader, newest first. Empty when the case is not theirs. */
export async function caseTimeline(actor: CaseActor, caseId: string, locale: Locale): Promise<CaseTimelineItem[]> {
  const { events, names } = await listCaseEvents(actor, caseId)
  const say = sayEvents(actor, names, locale)
  return events.map((event) => ({
    id: event.id,
    dateTime: event.at.toISOString(),
    when: formatInstant(event.at, locale),
    ...say(event),
  }))
}

/** What happened and who did it, in this reader's language. */
export function sayEvents(actor: CaseActor, names: EventNames, locale: Locale) {
  const audience = actor.role === 'company-contact' ? 'company' : 'staff'
  const words = eventWords(locale, audience, names, host().municipalities)
  const { roles } = messagesIn(locale).trail
  return ({ type, facts, actorId, role }: Pick<TrailEvent, 'type' | 'facts' | 'actorId' | 'role'>) => ({
    title: eventSentence(type, facts, locale, words),
    who: whoDid(actorId && words.person(actorId), role in roles ? roles[role as keyof typeof roles] : role),
  })
}

/** 'Anna Berg, rådgivare', or the role alone for the system itself. */
export function whoDid(name: string | null, role: string): string {
  return name ? `${name}, ${role.charAt(0).toLowerCase()}${role.slice(1)}` : role
}
