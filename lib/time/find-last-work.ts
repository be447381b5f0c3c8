import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import type { Activity } from '@/lib/rounds/activities'

/** What the advisor did last in the case: most often what they do next. */
export async function findLastWork({ personId }: Advisor, caseId: string): Promise<Activity | null> {
  const [last] = await db().$queryRaw<{ activity: Activity }[]>`
    SELECT activity FROM (
      SELECT activity, recorded_at FROM ledger_entry
      WHERE case_id = ${caseId}::uuid AND advisor_id = ${personId}::uuid AND kind = 'work'
      UNION ALL SELECT activity, recorded_at FROM outside_time
      WHERE case_id = ${caseId}::uuid AND advisor_id = ${personId}::uuid AND kind = 'record') own
    ORDER BY recorded_at DESC LIMIT 1`
  return last?.activity ?? null
}
