import 'server-only'
import { eventSentence } from '@/lib/audit/event-sentences'
import type { CaseActor } from '@/lib/actors/actor'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { host } from '@/lib/config/host'
import { formatInstant } from '@/lib/i18n/formats'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { eventWords } from '@/lib/audit/event-words'

export type CaseTimelineItem = { id: string; title: string; dateTime: string; when: string; who: string }

/** `total` counts the case's events, of which `items` may be the newest. */
export type Timeline = { items: CaseTimelineItem[]; total: number }

/**
 * A case's events as sentences for this reader, newest first: all of them, or the `newest`. Empty when the case is not
 * theirs.
 */
export async function caseTimeline(
  actor: CaseActor,
  caseId: string,
  locale: Locale,
  newest?: number,
): Promise<Timeline> {
  const { events, names, total } = await listCaseEvents(actor, caseId, newest)
  const audience = actor.role === 'company-contact' ? 'company' : 'staff'
  const words = eventWords(locale, audience, names, host().municipalities)
  const { roles } = messagesIn(locale).trail
  const items = events.map(({ id, type, facts, at, actorId, role }) => ({
    id,
    title: eventSentence(type, facts, locale, words),
    dateTime: at.toISOString(),
    when: formatInstant(at, locale),
    who: whoDid(actorId && words.person(actorId), role in roles ? roles[role as keyof typeof roles] : role),
  }))
  return { items, total }
}

/** 'Anna Berg, rådgivare', or the role alone for the system itself. */
export function whoDid(name: string | null, role: string): string {
  return name ? `${name}, ${role.charAt(0).toLowerCase()}${role.slice(1)}` : role
}
