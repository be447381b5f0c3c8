import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { addDays } from '@/lib/calendar/days'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import type { WeekEntry } from '@/lib/time/week-of-entries'

/**
 * What the advisor worked in a week, in the hours and outside them, with what was taken back since; also in cases that are
 * no longer theirs, of which it says no more than the number. By the day it was done on, wherever it is dated.
 */
export async function listWeekEntries(advisor: Advisor, monday: string, tx?: Tx): Promise<WeekEntry[]> {
  const me = advisor.personId
  const sunday = addDays(monday, 6)
  return (tx ?? db()).$queryRaw<WeekEntry[]>`
    WITH own AS (
      SELECT CASE WHEN r.id IS NULL THEN CASE WHEN e.concerns_on IS NOT NULL THEN e.worked_on END WHEN r.concerns_on IS NOT NULL THEN r.worked_on END AS adjusted_on,
        e.id, 'ledger' AS place, e.case_id, e.activity, coalesce(e.concerns_on, e.worked_on) AS day, e.minutes, NULL AS why, r.id IS NOT NULL AS reversed,
        n.text AS note, e.meeting_id, e.early_reason, e.late_reason, e.recorded_at, e.joint_id
      FROM ledger_entry e LEFT JOIN ledger_entry r ON r.reverses_id = e.id LEFT JOIN ledger_note n ON n.entry_id = e.id
      WHERE e.advisor_id = ${me}::uuid AND e.kind = 'work'
        AND coalesce(e.concerns_on, e.worked_on) BETWEEN ${monday}::date AND ${sunday}::date
      UNION ALL
      SELECT CASE WHEN r.id IS NULL THEN CASE WHEN o.concerns_on IS NOT NULL THEN o.worked_on END WHEN r.concerns_on IS NOT NULL THEN r.worked_on END,
        o.id, 'outside', o.case_id, o.activity, coalesce(o.concerns_on, o.worked_on), o.minutes, o.why, r.id IS NOT NULL, n.text, NULL,
        o.early_reason, o.late_reason, o.recorded_at, o.joint_id
      FROM outside_time o LEFT JOIN outside_time r ON r.reverses_id = o.id
      LEFT JOIN outside_time_note n ON n.outside_time_id = o.id
      WHERE o.advisor_id = ${me}::uuid AND o.kind = 'record'
        AND coalesce(o.concerns_on, o.worked_on) BETWEEN ${monday}::date AND ${sunday}::date)
    SELECT own.adjusted_on::text AS "adjustedOn", own.id, own.place, own.activity, own.day::text AS day, own.minutes, own.why, own.reversed, own.note,
      own.meeting_id AS "meetingId", own.early_reason AS "earlyReason",
      own.late_reason AS "lateReason", needs_second_person(own.recorded_at) AS old, own.joint_id IS NOT NULL AS joint, c.number,
      CASE WHEN ${casesSeenBy(advisor)} THEN c.stated_name END AS company
    FROM own JOIN cases c ON c.id = own.case_id
    ORDER BY own.recorded_at, own.id`
}
