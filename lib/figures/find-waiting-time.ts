import 'server-only'
import { countedCases } from '@/lib/figures/case-condition'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { ForReader, Scope, WaitingTime } from '@/lib/figures/overview'

/** When each case that has been worked on first was, as a table. A reopening is no first contact. */
export const firstContact = Prisma.sql`(
  SELECT case_id, min(moved_at) AS moved_at FROM case_move WHERE status = 'ongoing' GROUP BY case_id)`

/** From opening to first contact, in clock time, of the cases opened in the scope. */
export async function findWaitingTime(scope: Scope & ForReader): Promise<WaitingTime> {
  const [found] = await db().$queryRaw<WaitingTime[]>`
    SELECT count(*)::int AS cases, percentile_cont(0.5) WITHIN GROUP (ORDER BY waited) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY waited) AS p90
    FROM (
      SELECT extract(epoch FROM first.moved_at - c.opened_at)::float8 AS waited
      FROM cases c
      JOIN ${firstContact} first ON first.case_id = c.id
      WHERE ${countedCases({ ...scope, figure: undefined })}) contacted`
  return found ?? { cases: 0, median: null, p90: null }
}
