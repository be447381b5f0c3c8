import 'server-only'
import { ABOUTS, type About } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'

/** Fewer say nothing about the next one. */
export const LEAST_CASES = 10
const NEWEST_CASES = 50
const STEP_MINUTES = 15
/** Nothing that is read, thought of and answered takes less. */
const LEAST_MINUTES = 30

export type LikelyMinutes = Record<About, number | null>

/**
 * What cases of each kind have taken: the median of the support in the newest fifty that were closed with any, in whole
 * quarters of an hour upwards and no less than thirty minutes. Null for a kind of which fewer than ten have been.
 */
export async function findLikelyMinutes(): Promise<LikelyMinutes> {
  const rows = await db().$queryRaw<{ about: About; median: number }[]>`
    SELECT a.about, t.median FROM unnest(${[...ABOUTS]}::text[]) AS a (about) CROSS JOIN LATERAL (
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY x.minutes)::float8 AS median, count(*) AS cases FROM (
        SELECT w.minutes FROM cases c CROSS JOIN LATERAL (
          SELECT sum(e.minutes) AS minutes FROM ledger_entry e WHERE e.case_id = c.id AND e.kind IN ('work', 'reversal')
            AND e.rev_kind IS DISTINCT FROM 'hold') w
        WHERE c.about = a.about AND c.status = 'closed' AND w.minutes > 0
        ORDER BY c.status_since_at DESC LIMIT ${NEWEST_CASES}::int) x) t
    WHERE t.cases >= ${LEAST_CASES}::int`
  const found = Object.fromEntries(rows.map(({ about, median }) => [about, whole(median)]))
  return Object.fromEntries(ABOUTS.map((about) => [about, found[about] ?? null])) as LikelyMinutes
}

const whole = (median: number) => Math.max(LEAST_MINUTES, Math.ceil(median / STEP_MINUTES) * STEP_MINUTES)
