import 'server-only'
import { db } from '@/lib/db/client'
import { countedCases } from '@/lib/figures/case-condition'
import { contactedLate } from '@/lib/figures/figure-condition'
import type { ForReader, Scope } from '@/lib/figures/overview'
import { waitsOf, type WaitedDays, type Waits } from '@/lib/figures/waits'

/** How many working days companies waited for their first contact, of the cases opened in the scope. */
export async function countWaits(scope: Scope & ForReader): Promise<Waits> {
  const ofScope = countedCases({ ...scope, figure: undefined })
  const [rows, [open]] = await Promise.all([
    db().$queryRaw<WaitedDays[]>`
      SELECT day_of(c.opened_at)::text AS opened, day_of(first.moved_at)::text AS contacted, count(*)::int AS count,
        (count(*) FILTER (WHERE ${contactedLate}))::int AS late
      FROM cases c
      JOIN (SELECT case_id, min(moved_at) AS moved_at FROM case_move WHERE status = 'ongoing' GROUP BY case_id) first
        ON first.case_id = c.id
      WHERE ${ofScope} GROUP BY 1, 2`,
    db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM cases c WHERE ${ofScope} AND c.status IN ('opened', 'accepted', 'assigned')
        AND NOT EXISTS (SELECT FROM case_move WHERE case_id = c.id AND status = 'ongoing')`,
  ])
  return waitsOf(rows, open?.waiting ?? 0)
}
