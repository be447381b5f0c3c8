import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { addDays } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'

/** One's own week is opened: what others have logged there in one's name is seen, and mailed no more. */
export async function readLoggedWith({ personId }: Advisor, monday: string): Promise<void> {
  await db().$executeRaw`
    UPDATE notice SET seen_at = now()
    WHERE person_id = ${personId}::uuid AND kind = 'logged-with' AND seen_at IS NULL AND case_id IN (
      SELECT e.case_id FROM ledger_entry e WHERE e.advisor_id = ${personId}::uuid AND e.joint_no = 2
        AND coalesce(e.concerns_on, e.worked_on) BETWEEN ${monday}::date AND ${addDays(monday, 6)}::date
      UNION ALL
      SELECT o.case_id FROM outside_time o WHERE o.advisor_id = ${personId}::uuid AND o.joint_no = 2
        AND coalesce(o.concerns_on, o.worked_on) BETWEEN ${monday}::date AND ${addDays(monday, 6)}::date)`
}
