import 'server-only'
import type { Person } from '@/lib/actors/actor'
import type { FailedSignIns } from '@/lib/auth/account'
import { db } from '@/lib/db/client'

/** What the access log knows of others' tries, or the person's own, at their account; null when there were none. */
export async function findFailedSignIns({
  id,
  sessionId,
}: Pick<Person, 'id' | 'sessionId'>): Promise<FailedSignIns | null> {
  const [failed] = await db().$queryRaw<{ count: number; lastAt: Date | null; since: Date | null }[]>`
    WITH before AS (
      SELECT max(a.at) AS at FROM session s JOIN access_log a ON a.person_id = s.person_id AND a.at < s.created_at
      WHERE s.id = ${sessionId}::uuid AND a.action = 'signed-in')
    SELECT count(a.at)::int AS count, max(a.at) AS "lastAt", before.at AS since
    FROM before LEFT JOIN access_log a ON a.person_id = ${id}::uuid AND a.action = 'sign-in-failed'
      AND (before.at IS NULL OR a.at > before.at)
    GROUP BY before.at`
  return failed?.lastAt ? { ...failed, lastAt: failed.lastAt } : null
}
