import 'server-only'
import { db } from '@/lib/db/client'
import { countedCases } from '@/lib/figures/case-condition'
import { figureCondition } from '@/lib/figures/figure-condition'
import type { ForReader, MonthCounts, Scope } from '@/lib/figures/overview'

/** Bids and what came of them by the month in which their cases came, as a chosen month counts them. */
export async function countByMonth(scope: Scope & ForReader): Promise<MonthCounts[]> {
  return db().$queryRaw<MonthCounts[]>`
    SELECT substr(c.month::text, 1, 7) AS month, count(*) FILTER (WHERE ${figureCondition('bids')})::int AS bids,
      count(*) FILTER (WHERE ${figureCondition('won')})::int AS won,
      count(*) FILTER (WHERE ${figureCondition('first-bids')})::int AS "firstBids"
    FROM (SELECT c.*, date_trunc('month', day_of(c.opened_at)::timestamp)::date AS month FROM cases c
      WHERE ${countedCases({ ...scope, figure: undefined })}) c
    GROUP BY c.month ORDER BY c.month`
}
