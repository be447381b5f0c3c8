import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { lastDayOf } from '@/lib/calendar/months'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { MonthEntry } from '@/lib/time/own-month'
import { whoseTime } from '@/lib/time/whose-time'

/**
 * An advisor's time of a month, in the hours and outside them; for the lead that of `advisorId`. Whole, or nobody could
 * pay for it, and of a meeting with several companies what it took, not what it drew from each: of cases that the viewer does not see it says neither company nor, to the lead, which they are.
 */
export async function listMonthEntries(
  viewer: Advisor | ProjectLead,
  advisorId: string,
  month: string,
): Promise<MonthEntry[]> {
  const whose = whoseTime(viewer, advisorId)
  const isOwn = whose === viewer.personId
  const [first, last] = [`${month}-01`, lastDayOf(month)]
  return db().$queryRaw<MonthEntry[]>`
    WITH dated AS (
      SELECT e.id, e.reverses_id, e.case_id, e.activity, e.worked_on, e.concerns_on, own_minutes(e) AS minutes, true AS counts, e.recorded_at
      FROM ledger_entry e WHERE e.advisor_id = ${whose}::uuid AND (e.kind = 'work' OR e.rev_kind = 'work')
        AND e.worked_on BETWEEN ${first}::date AND ${last}::date
      UNION ALL
      SELECT o.id, o.reverses_id, o.case_id, o.activity, o.worked_on, o.concerns_on, o.minutes, false, o.recorded_at
      FROM outside_time o WHERE o.advisor_id = ${whose}::uuid AND o.worked_on BETWEEN ${first}::date AND ${last}::date)
    SELECT d.worked_on::text AS day, d.concerns_on::text AS "concernsOn", d.activity, d.counts, d.minutes,
      CASE WHEN ${isOwn} OR ${casesSeenBy(viewer)} THEN c.number END AS number,
      CASE WHEN ${casesSeenBy(viewer)} THEN c.stated_name END AS company
    FROM dated d JOIN cases c ON c.id = d.case_id
    WHERE NOT EXISTS (SELECT FROM dated r WHERE r.reverses_id = d.id) AND NOT EXISTS (SELECT FROM dated o WHERE o.id = d.reverses_id)
    ORDER BY d.worked_on, c.number, d.recorded_at`
}
