import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { addDays } from '@/lib/calendar/days'
import { zone } from '@/lib/calendar/zone'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'

/** What an advisor does in a case besides logging time and meeting, as the trail names it. */
const WRITTEN = ['message', 'note', 'case'] as const
export type Touch = (typeof WRITTEN)[number] | 'meeting'

export type WeekCase = { number: string; company: string; touched: Touch[] }

/**
 * The advisor's cases that take time, as one that lives on in another does not, by their names, with what the advisor did in them in the week:
 * wrote, met once the meeting had begun, or moved them on. That nothing keeps them from a case is no work in it.
 */
export async function listWeekCases(advisor: Advisor, monday: string): Promise<WeekCase[]> {
  const me = advisor.personId
  const after = addDays(monday, 7)
  return db().$queryRaw<WeekCase[]>`
    WITH touched AS (
      SELECT d.case_id, array_agg(DISTINCT d.kind) AS kinds FROM (
        SELECT e.case_id, split_part(e.type, '.', 1) AS kind FROM audit_event e
        WHERE e.actor_id = ${me}::uuid AND e.case_id IS NOT NULL
          AND e.at >= ${monday}::date::timestamp AT TIME ZONE ${zone}
          AND e.at < ${after}::date::timestamp AT TIME ZONE ${zone}
          AND split_part(e.type, '.', 1) = ANY(${WRITTEN}::text[]) AND e.type <> 'case.impartiality-confirmed'
        UNION ALL
        SELECT m.case_id, 'meeting' AS kind FROM meeting m
        WHERE m.advisor_id = ${me}::uuid AND m.status IN ('booked', 'held', 'lapsed') AND m.starts_at <= programme_now()
          AND day_of(m.starts_at) >= ${monday}::date AND day_of(m.starts_at) < ${after}::date) d
      GROUP BY d.case_id)
    SELECT c.number, c.stated_name AS company, coalesce(t.kinds, '{}') AS touched
    FROM cases c JOIN case_standing s ON s.case_id = c.id LEFT JOIN touched t ON t.case_id = c.id
    WHERE c.advisor_id = ${me}::uuid AND ${casesSeenBy(advisor)}
      AND CASE WHEN c.status = 'closed' THEN s.last_logging_day >= day_of(programme_clock()) AND s.outcome IS DISTINCT FROM 'joined'
        ELSE c.status IN ('assigned', 'ongoing') END
    ORDER BY c.stated_name COLLATE "sv-x-icu", c.number`
}
