import 'server-only'
import { db } from '@/lib/db/client'
import { countedCases } from '@/lib/figures/case-condition'
import { figureCondition } from '@/lib/figures/figure-condition'
import { firstContact } from '@/lib/figures/find-waiting-time'
import type { ForReader, MonthCounts, Scope } from '@/lib/figures/overview'

/** Bids, what came of them and how long companies waited, by the month in which their cases came, as a chosen month counts them. */
export async function countByMonth(scope: Scope & ForReader): Promise<MonthCounts[]> {
  return db().$queryRaw<MonthCounts[]>`
    SELECT substr(c.month::text, 1, 7) AS month, count(*) FILTER (WHERE ${figureCondition('bids')})::int AS bids,
      count(*) FILTER (WHERE ${figureCondition('won')})::int AS won,
      count(*) FILTER (WHERE ${figureCondition('first-bids')})::int AS "firstBids",
      coalesce(sum(said.value_sek) FILTER (WHERE ${figureCondition('valued')}), 0)::float8 AS value,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM first.moved_at - c.opened_at)::float8) AS waited
    FROM (SELECT c.*, date_trunc('month', day_of(c.opened_at)::timestamp)::date AS month FROM cases c
      WHERE ${countedCases({ ...scope, figure: undefined })}) c
      LEFT JOIN latest_answer said ON said.case_id = c.id
      LEFT JOIN ${firstContact} first ON first.case_id = c.id
    GROUP BY c.month ORDER BY c.month`
}
