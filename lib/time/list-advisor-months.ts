import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { MonthApproval } from '@/lib/time/month-approval'
import type { MonthSums } from '@/lib/time/own-month'

export type AdvisorMonth = MonthSums & Pick<MonthApproval, 'state'> & { id: string; name: string }

/** Every advisor with time in a month, and those who advise now, by their names: what it comes to and how it stands. */
export async function listAdvisorMonths(_lead: ProjectLead, month: string): Promise<AdvisorMonth[]> {
  return db().$queryRaw<AdvisorMonth[]>`
    SELECT p.id, p.name, t.counted, t.outside, t.travel,
      CASE WHEN s.entries IS NULL THEN 'open' WHEN s.entries = t.entries THEN 'approved' ELSE 'changed' END AS state
    FROM (SELECT DISTINCT r.person_id FROM staff_role r WHERE r.role = 'advisor') a
    JOIN person p ON p.id = a.person_id CROSS JOIN LATERAL time_of_month(p.id, ${`${month}-01`}::date) t
    LEFT JOIN LATERAL (SELECT max(f.entries) AS entries FROM month_sign_off f
      WHERE f.advisor_id = p.id AND f.month = ${`${month}-01`}::date) s ON true
    WHERE t.entries > 0 OR EXISTS (SELECT FROM role_in_force r WHERE r.person_id = p.id AND r.role = 'advisor')
    ORDER BY p.name COLLATE "sv-x-icu"`
}
