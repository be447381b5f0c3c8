import 'server-only'
import type { Barrier } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'
import { byBarrier, type BarrierGroup, type Division } from '@/lib/figures/barriers'
import { groupedBy } from '@/lib/figures/buyer-condition'
import { countedCases } from '@/lib/figures/case-condition'
import { eachBarrier, namedBarriers } from '@/lib/figures/outcome-condition'
import type { ForReader, Scope } from '@/lib/figures/overview'
import { LEAST_SHOWN, type Members } from '@/lib/figures/small-cells'

type CountedRow = Members & { key: string; barrier: Barrier | 'all'; said: boolean }

/** The closed cases of a scope by one division, and for each barrier those in which it was named and those in which it was not. */
export async function countBarriers(scope: Scope & ForReader, division: Division): Promise<BarrierGroup[]> {
  const rows = await db().$queryRaw<CountedRow[]>`
    WITH ${namedBarriers}
    SELECT g.key, b.barrier, b.said, count(*)::int AS cases,
      (array_agg(DISTINCT c.company_id))[1:${LEAST_SHOWN}::int]::text[] AS companies
    FROM cases c CROSS JOIN LATERAL (SELECT ${groupedBy[division]} AS key) g
      CROSS JOIN LATERAL ${eachBarrier}
    WHERE ${countedCases({ ...scope, status: 'closed' })}
    GROUP BY g.key, b.barrier, b.said ORDER BY g.key`
  const groups = new Map<string, CountedRow[]>()
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row])
  return [...groups].map(([key, of]) => ({
    key,
    all: membersOf(of, 'all', true),
    barriers: byBarrier((barrier) => ({
      said: membersOf(of, barrier, true),
      unsaid: membersOf(of, barrier, false),
    })),
  }))
}

function membersOf(rows: readonly CountedRow[], barrier: CountedRow['barrier'], said: boolean): Members {
  const { cases, companies } = rows.find((one) => one.barrier === barrier && one.said === said) ?? NOBODY
  return { cases, companies }
}

const NOBODY: Members = { cases: 0, companies: [] }
