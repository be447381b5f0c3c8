import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { lastDayOf } from '@/lib/calendar/months'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { LONG_DAY_MINUTES, type OddityRow } from '@/lib/time/oddities'

/**
 * What to look through before a month is closed, in the cases that the lead may see: cases in hand in which no time was
 * logged; time in cases where nobody met, called or wrote to the company that month; days of more than ten hours; meetings
 * of one advisor at the same time; and what is still reserved for meetings that should have been. By the days that the work
 * was done on; what was noted in a case that lives on in another is that one's.
 */
export async function listOddities(lead: ProjectLead, month: string): Promise<OddityRow[]> {
  const [first, last] = [`${month}-01`, lastDayOf(month)]
  return db().$queryRaw<OddityRow[]>`
    WITH seen AS (SELECT c.id, c.number, c.stated_name AS company, c.advisor_id, c.status, c.status_since_at FROM cases c WHERE ${casesSeenBy(lead)} AND c.id NOT IN (SELECT case_id FROM case_join)),
    worked AS (
      SELECT e.case_id, e.advisor_id, e.activity, coalesce(e.concerns_on, e.worked_on) AS day, e.minutes FROM ledger_entry e
      WHERE e.kind = 'work' AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
        AND coalesce(e.concerns_on, e.worked_on) BETWEEN ${first}::date AND ${last}::date
      UNION ALL
      SELECT coalesce(j.into_id, o.case_id), o.advisor_id, o.activity, coalesce(o.concerns_on, o.worked_on), o.minutes
      FROM outside_time o LEFT JOIN case_join j ON j.case_id = o.case_id
      WHERE o.kind = 'record' AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)
        AND coalesce(o.concerns_on, o.worked_on) BETWEEN ${first}::date AND ${last}::date),
    met AS (
      SELECT m.*, day_of(m.starts_at) AS day, m.starts_at + make_interval(mins => m.length_minutes) AS ends_at
      FROM meeting m WHERE day_of(m.starts_at) BETWEEN ${first}::date AND ${last}::date AND m.status IN ('booked', 'held')),
    odd AS (
      SELECT 'cases-without-time' AS oddity, s.id, s.advisor_id, NULL::date AS day, NULL::int AS minutes FROM seen s
      WHERE EXISTS (SELECT FROM case_assignment a WHERE a.case_id = s.id AND day_of(a.from_at) <= ${last}::date)
        AND (s.status IN ('assigned', 'ongoing') OR s.status = 'closed' AND day_of(s.status_since_at) >= ${first}::date)
        AND NOT EXISTS (SELECT FROM worked w WHERE w.case_id = s.id)
      UNION ALL
      SELECT 'time-without-contact', w.case_id, w.advisor_id, NULL, sum(w.minutes)::int FROM worked w
      WHERE NOT EXISTS (SELECT FROM worked c WHERE c.case_id = w.case_id AND c.activity IN ('call', 'meeting'))
        AND NOT EXISTS (SELECT FROM met m WHERE m.case_id = w.case_id)
        AND NOT EXISTS (SELECT FROM case_message m LEFT JOIN case_join j ON j.case_id = m.case_id
          WHERE coalesce(j.into_id, m.case_id) = w.case_id AND day_of(m.sent_at) BETWEEN ${first}::date AND ${last}::date)
      GROUP BY w.case_id, w.advisor_id
      UNION ALL
      SELECT 'long-days', NULL, w.advisor_id, w.day, sum(w.minutes)::int FROM worked w JOIN seen s ON s.id = w.case_id
      GROUP BY w.advisor_id, w.day HAVING sum(w.minutes) > ${LONG_DAY_MINUTES}
      UNION ALL
      SELECT 'overlapping-meetings', m.case_id, m.advisor_id, m.day, m.length_minutes FROM met m WHERE EXISTS (
        SELECT FROM met o JOIN seen s ON s.id = o.case_id WHERE o.advisor_id = m.advisor_id AND o.id <> m.id
          AND (o.starts_at, o.ends_at) OVERLAPS (m.starts_at, m.ends_at))
      UNION ALL
      SELECT 'holds-left', m.case_id, m.advisor_id, m.day, m.reserved_minutes FROM met m
      WHERE m.status = 'booked' AND m.reserved_minutes > 0 AND m.ends_at < programme_now())
    SELECT row_number() OVER ()::int AS key, o.oddity, s.number, s.company, p.name AS advisor, o.day::text AS day, o.minutes
    FROM odd o LEFT JOIN seen s ON s.id = o.id LEFT JOIN person p ON p.id = o.advisor_id
    WHERE o.id IS NULL OR s.id IS NOT NULL
    ORDER BY o.oddity, s.number NULLS LAST, o.day, p.name`
}
