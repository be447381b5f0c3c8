import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'
import { whoseTime } from '@/lib/time/whose-time'
import type { WeekMark } from '@/lib/time/week-mark'

/** How the weeks stand that begin on these Mondays, in their order: one's own, for the lead those of `advisorId`. */
export async function listWeekMarks(
  viewer: Advisor | ProjectLead,
  advisorId: string,
  mondays: readonly string[],
  tx?: Tx,
): Promise<WeekMark[]> {
  const whose = whoseTime(viewer, advisorId)
  return (tx ?? db()).$queryRaw<WeekMark[]>`
    SELECT w.monday::text AS monday, m.done_at AS "doneAt", m.minutes, t.minutes AS "minutesNow", t.entries,
      CASE WHEN m.entries IS NULL THEN 'open' WHEN m.entries = t.entries THEN 'done' ELSE 'changed' END AS state,
      EXISTS (SELECT FROM month_sign_off s WHERE s.advisor_id = ${whose}::uuid
        AND s.month IN (date_trunc('month', w.monday::timestamp)::date, date_trunc('month', (w.monday + 6)::timestamp)::date)) AS approved
    FROM unnest(${mondays}::date[]) w (monday)
    CROSS JOIN LATERAL time_of_week(${whose}::uuid, w.monday) t
    LEFT JOIN LATERAL (
      SELECT CASE WHEN d.reopened_at IS NULL THEN d.entries END AS entries, d.done_at, d.minutes FROM week_done d
      WHERE d.advisor_id = ${whose}::uuid AND d.monday = w.monday ORDER BY d.done_at DESC LIMIT 1) m ON true
    ORDER BY w.monday`
}
