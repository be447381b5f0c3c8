import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { Activity } from '@/lib/rounds/activities'
import { besideOf } from '@/lib/time/beside'
import type { EarlyReason, LateReason, OutsideWhy, ReversalReason } from '@/lib/time/codes'

export type TimeEntry = {
  id: string
  place: 'ledger' | 'outside'
  kind: 'work' | 'reversal'
  why: OutsideWhy | null
  minutes: number
  activity: Activity
  workedOn: string
  /** The day of a closed month that it is about. */
  concernsOn: string | null
  recordedAt: Date
  advisorId: string
  advisorName: string
  note: string | null
  reasonCode: ReversalReason | null
  /** Why it is dated before the case was opened. */
  earlyReason: EarlyReason | null
  /** Why it is told so long after its day. */
  lateReason: LateReason | null
  reversedById: string | null
  reversesId: string | null
  requestId: string
  /** Of a meeting with several companies: with how many. */
  companies: number | null
  /** Of a meeting with two advisors: who the other was. Staff alone learn it. */
  beside: string | null
  /** It has stood so long that whoever it is of needs a second person to correct it. */
  old: boolean
}

/**
 * A case's time, newest first; what only waits for a meeting is none. The company sees day, kind and minutes of what
 * counts; notes and time outside the support are the staff's.
 */
export async function listTimeEntries(actor: CaseActor, caseId: string): Promise<TimeEntry[]> {
  const staff = actor.role !== 'company-contact'
  return db().$queryRaw<TimeEntry[]>`
    SELECT e.id, 'ledger' AS place, e.kind, NULL AS why, e.minutes, e.activity, e.worked_on::text AS "workedOn",
      e.concerns_on::text AS "concernsOn",
      e.recorded_at AS "recordedAt", e.advisor_id AS "advisorId", p.name AS "advisorName",
      CASE WHEN ${staff} THEN n.text END AS note, e.reason_code AS "reasonCode", r.id AS "reversedById", e.reverses_id AS "reversesId",
      e.request_id AS "requestId", needs_second_person(e.recorded_at) AS old, CASE WHEN ${staff} THEN e.early_reason END AS "earlyReason",
      CASE WHEN ${staff} THEN e.late_reason END AS "lateReason", e.group_size AS companies,
      CASE WHEN ${staff} THEN ${besideOf('e')} END AS beside
    FROM ledger_entry e JOIN cases c ON c.id = e.case_id JOIN person p ON p.id = e.advisor_id
    LEFT JOIN ledger_note n ON n.entry_id = e.id LEFT JOIN ledger_entry r ON r.reverses_id = e.id
    WHERE e.case_id = ${caseId}::uuid AND e.worked_on IS NOT NULL AND ${thisCaseSeenBy(actor)}
    UNION ALL
    SELECT o.id, 'outside', CASE o.kind WHEN 'record' THEN 'work' ELSE 'reversal' END, o.why, o.minutes, o.activity, o.worked_on::text, o.concerns_on::text,
      o.recorded_at, o.advisor_id, p.name, n.text, o.reason_code, r.id, o.reverses_id, o.request_id,
      needs_second_person(o.recorded_at), o.early_reason, o.late_reason, o.group_size, ${besideOf('o')}
    FROM outside_time o JOIN cases c ON c.id = o.case_id JOIN person p ON p.id = o.advisor_id
    LEFT JOIN outside_time_note n ON n.outside_time_id = o.id LEFT JOIN outside_time r ON r.reverses_id = o.id
    WHERE ${staff} AND o.case_id = ${caseId}::uuid AND ${thisCaseSeenBy(actor)}
    ORDER BY "recordedAt" DESC`
}
