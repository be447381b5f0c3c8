import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { joinedReadBy, thisCaseSeenBy } from '@/lib/cases/access'
import type { Side } from '@/lib/cases/codes'
import { toldTo } from '@/lib/cases/told-events'
import { db } from '@/lib/db/client'
import type { Activity } from '@/lib/rounds/activities'
import { besideOf } from '@/lib/time/beside'
import type { DrawnAs, EarlyReason, LateReason, OutsideWhy, ReversalReason } from '@/lib/time/codes'
import type { StreamAsked, StreamKind } from '@/lib/time/stream-kinds'

export const STREAM_PAGE = 50

/** `from`: the number of the case that it was said in, where that one lives on in this. */
type Row = { id: string; at: Date; who: string | null; from: string | null }
export type WordsRow = Row & { kind: 'messages' | 'notes'; side: Side; text: string }
export type TimeRow = Row & {
  kind: 'time'
  whoId: string
  entry: 'work' | 'reversal'
  minutes: number
  activity: Activity
  workedOn: string
  /** The day of a closed month that it is about. */
  concernsOn: string | null
  /** By which rule of the round it was drawn. */
  drawnAs: DrawnAs | null
  /** Of a meeting with two advisors: who the other was. Staff alone learn it. */
  beside: string | null
  /** Of time outside the support. */
  why: OutsideWhy | null
  reasonCode: ReversalReason | null
  earlyReason: EarlyReason | null
  lateReason: LateReason | null
  /** It came here from another case, or this takes it back to be there; `number` where the reader may see that one. */
  moved: { number: string | null } | null
  text: string | null
  reversed: boolean
  /** Somebody has asked that it be corrected, and a second person has not decided yet. */
  waits: boolean
  /** Why the newest correction that was asked for was not made. */
  declined: string | null
}
export type EventRow = Row & {
  kind: 'events'
  type: string
  role: string
  actorId: string | null
  subjectKind: string
  subjectId: string
  facts: Record<string, unknown>
}
export type StreamRow = WordsRow | TimeRow | EventRow

/** Events that tell of a row which stands in the stream itself, or of what another event there tells: minutes reserved. */
const SHOWN = [
  ...['message.sent', 'note.written', 'time.logged', 'time.reversed', 'time.recorded-outside', 'time.outside-reversed'],
  ...['time.noted', 'time.outside-noted'],
  ...[
    'time.missed',
    'time.group-logged',
    'time.joint-logged',
    'time.joint-outside',
    'time.moved',
    'time.outside-moved',
    'time.reserved',
    'time.released',
  ],
]

/**
 * All that happened in a case and in those that live on in it, newest first, a page at a time: messages, notes, time and
 * events in one list. The company
 * sees neither notes, time outside the support nor what is written about time; a case that is not the reader's has nothing.
 */
export async function listCaseStream(
  actor: CaseActor,
  caseId: string,
  { show, page }: StreamAsked,
): Promise<{ rows: StreamRow[]; older: boolean }> {
  const staff = actor.role !== 'company-contact'
  const shown = (kind: StreamKind) => show === null || show === kind
  const rows = await db().$queryRaw<StreamRow[]>`
    WITH this AS MATERIALIZED (
      SELECT c.id FROM cases c WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)}
      UNION ALL SELECT c.id FROM cases_joined_into(${caseId}::uuid) j(id) JOIN cases c ON c.id = j.id
      WHERE EXISTS (SELECT FROM cases c WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)}) AND ${joinedReadBy(actor)}),
    page AS (
      SELECT id, at, seq, source FROM (
        SELECT id, sent_at AS at, 0 AS seq, 'message' AS source FROM case_message
        WHERE ${shown('messages')} AND case_id IN (SELECT id FROM this)
        UNION ALL SELECT id, written_at, 0, 'note' FROM case_note
        WHERE ${staff && shown('notes')} AND case_id IN (SELECT id FROM this)
        UNION ALL SELECT id, recorded_at, 0, 'ledger' FROM ledger_entry
        WHERE ${shown('time')} AND case_id IN (SELECT id FROM this) AND worked_on IS NOT NULL
        UNION ALL SELECT id, recorded_at, 0, 'outside' FROM outside_time
        WHERE ${staff && shown('time')} AND case_id IN (SELECT id FROM this)
        UNION ALL SELECT e.id, e.at, e.seq, 'event' FROM audit_event e
        WHERE ${shown('events')} AND e.case_id IN (SELECT id FROM this) AND e.type <> ALL(${SHOWN}) AND ${toldTo(actor)}
      ) all_there_is
      ORDER BY at DESC, seq DESC, id LIMIT ${STREAM_PAGE + 1} OFFSET ${(page - 1) * STREAM_PAGE})
    SELECT p.id, p.at, CASE WHEN p.source = 'message' OR ${staff} THEN w.name END AS who,
      CASE p.source WHEN 'message' THEN 'messages' WHEN 'note' THEN 'notes' WHEN 'event' THEN 'events' ELSE 'time' END AS kind,
      coalesce(m.side, 'staff') AS side,
      CASE WHEN p.source = 'message' OR ${staff} THEN coalesce(m.text, n.text, ln.text, xn.text) END AS text,
      w.id AS "whoId", coalesce(l.kind, CASE x.kind WHEN 'record' THEN 'work' ELSE x.kind END) AS entry,
      coalesce(l.minutes, x.minutes) AS minutes, coalesce(l.activity, x.activity) AS activity,
      coalesce(l.worked_on, x.worked_on)::text AS "workedOn",
      coalesce(l.concerns_on, x.concerns_on)::text AS "concernsOn", l.drawn_as AS "drawnAs",
      CASE WHEN ${staff} THEN coalesce(${besideOf('l')}, ${besideOf('x')}) END AS beside, x.why, coalesce(l.reason_code, x.reason_code) AS "reasonCode",
      CASE WHEN ${staff} THEN coalesce(l.early_reason, x.early_reason) END AS "earlyReason",
      CASE WHEN ${staff} THEN coalesce(l.late_reason, x.late_reason) END AS "lateReason",
      CASE WHEN coalesce(l.moved_from_id, l.reverses_id, x.moved_from_id, x.reverses_id) IS NOT NULL THEN
        (SELECT jsonb_build_object('number', (SELECT c.number FROM cases c WHERE c.id = o.case_id AND ${thisCaseSeenBy(actor)}))
        FROM (
          SELECT case_id FROM ledger_entry WHERE id = l.moved_from_id OR moved_from_id = l.reverses_id
          UNION ALL SELECT case_id FROM outside_time WHERE id = x.moved_from_id OR moved_from_id = x.reverses_id) o) END AS moved,
      EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = l.id)
        OR EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = x.id) AS reversed,
      (${staff} AND EXISTS (SELECT FROM correction k WHERE k.status = 'asked' AND (k.ledger_entry_id = l.id OR k.outside_time_id = x.id))) AS waits,
      CASE WHEN ${staff} THEN (
        SELECT dn.text FROM correction k LEFT JOIN correction_note dn ON dn.correction_id = k.id AND dn.side = 'decider'
        WHERE k.ledger_entry_id = l.id OR k.outside_time_id = x.id ORDER BY k.asked_at DESC LIMIT 1) END AS declined,
      (SELECT c.number FROM cases c WHERE c.id = coalesce(m.case_id, n.case_id, l.case_id, x.case_id, a.case_id) AND c.id <> ${caseId}::uuid) AS from,
      a.type, a.role, a.actor_id AS "actorId", a.subject_kind AS "subjectKind", a.subject_id AS "subjectId", a.facts
    FROM page p
    LEFT JOIN case_message m ON p.source = 'message' AND m.id = p.id
    LEFT JOIN case_note n ON p.source = 'note' AND n.id = p.id
    LEFT JOIN ledger_entry l ON p.source = 'ledger' AND l.id = p.id LEFT JOIN ledger_note ln ON ln.entry_id = l.id
    LEFT JOIN outside_time x ON p.source = 'outside' AND x.id = p.id LEFT JOIN outside_time_note xn ON xn.outside_time_id = x.id
    LEFT JOIN audit_event a ON p.source = 'event' AND a.id = p.id
    LEFT JOIN person w ON w.id = coalesce(m.author_id, n.author_id, l.advisor_id, x.advisor_id)
    ORDER BY p.at DESC, p.seq DESC, p.id`
  return { rows: rows.slice(0, STREAM_PAGE), older: rows.length > STREAM_PAGE }
}
