import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { countedCases } from '@/lib/figures/case-condition'
import type { ForReader, Scope } from '@/lib/figures/overview'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import type { TraitCount } from '@/lib/figures/traits'

/** Cases by the company's sector and by its size, the closed ones apart, with the companies behind them, in one pass. */
export async function countTraits(scope: Scope & ForReader): Promise<TraitCount[]> {
  const closed = Prisma.sql`(c.status = 'closed')`
  return db().$queryRaw<TraitCount[]>`
    SELECT CASE WHEN grouping(c.industry) = 0 THEN 'sector' ELSE 'size' END AS trait,
      coalesce(c.industry, c.employees) AS key, ${closed} AS closed, count(*)::int AS cases,
      (array_agg(DISTINCT c.company_id))[1:${LEAST_SHOWN}::int]::text[] AS companies
    FROM cases c WHERE ${countedCases(scope)}
    GROUP BY GROUPING SETS ((c.industry, ${closed}), (c.employees, ${closed}))
    ORDER BY trait, key, closed`
}
