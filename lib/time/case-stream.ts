import 'server-only'
import { findEventNames } from '@/lib/audit/find-event-names'
import type { CaseActor } from '@/lib/actors/actor'
import { sayEvents } from '@/lib/cases/case-timeline'
import { asTold } from '@/lib/cases/told-events'
import type { Locale } from '@/lib/i18n/pathnames'
import { listCaseStream, type TimeRow, type WordsRow } from '@/lib/time/list-case-stream'
import type { StreamAsked } from '@/lib/time/stream-kinds'

export type StreamEvent = { kind: 'events'; id: string; at: Date; from: string | null; title: string; who: string }
export type StreamItem = WordsRow | TimeRow | StreamEvent
export type CaseStream = { items: StreamItem[]; older: boolean; asked: StreamAsked }

/** The stream of a case for this reader, its events as sentences. */
export async function caseStream(
  actor: CaseActor,
  caseId: string,
  locale: Locale,
  asked: StreamAsked,
): Promise<CaseStream> {
  const { rows, older } = await listCaseStream(actor, caseId, asked)
  const names = await findEventNames(
    actor.personId,
    rows.filter((row) => row.kind === 'events'),
  )
  const say = sayEvents(actor, names, locale)
  const items = rows.map((row): StreamItem => {
    if (row.kind !== 'events') return row
    return { kind: 'events', id: row.id, at: row.at, from: row.from, ...say(asTold(actor, row)) }
  })
  return { items, older, asked }
}
