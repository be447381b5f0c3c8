import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { MonthApproval } from '@/lib/time/month-approval'
import { whoseTime } from '@/lib/time/whose-time'

/** Whose month it is and how it stands; null where the lead asks for somebody who is no advisor and never was. */
export async function findMonthApproval(
  viewer: Advisor | ProjectLead,
  advisorId: string,
  month: string,
): Promise<MonthApproval | null> {
  const whose = whoseTime(viewer, advisorId)
  const [found] = await db().$queryRaw<MonthApproval[]>`
    SELECT a.name AS advisor, t.entries, t.counted + t.outside AS "minutesNow", s.minutes, s.signed_at AS "approvedAt", p.name AS "approvedBy",
      CASE WHEN s.entries IS NULL THEN 'open' WHEN s.entries = t.entries THEN 'approved' ELSE 'changed' END AS state,
      ${`${month}-01`}::date + interval '1 month' <= today() AS "isOver"
    FROM person a CROSS JOIN LATERAL time_of_month(a.id, ${`${month}-01`}::date) t
    LEFT JOIN LATERAL (
      SELECT f.entries, f.counted + f.outside AS minutes, f.signed_at, f.signed_by FROM month_sign_off f
      WHERE f.advisor_id = a.id AND f.month = ${`${month}-01`}::date ORDER BY f.entries DESC LIMIT 1) s ON true
    LEFT JOIN person p ON p.id = s.signed_by
    WHERE a.id = ${whose}::uuid AND EXISTS (SELECT FROM staff_role r WHERE r.person_id = a.id AND r.role = 'advisor')`
  return found ?? null
}
