import 'server-only'
import { db } from '@/lib/db/client'
import { countedCases } from '@/lib/figures/case-condition'
import { REQUEST_SPANS, type ForReader, type RequestCount, type Scope } from '@/lib/figures/overview'

/** On which weekdays, 1 is Monday, and in which span of the day cases were opened. */
export async function countRequests(scope: Scope & ForReader): Promise<RequestCount[]> {
  const span = [...REQUEST_SPANS]
  return db().$queryRaw<RequestCount[]>`
    SELECT extract(isodow FROM day_of(c.opened_at))::int AS weekday,
      (${span}::int[])[width_bucket(hour_of(c.opened_at), ${span}::int[])] AS "from", count(*)::int AS count
    FROM cases c WHERE ${countedCases({ ...scope, figure: undefined })}
    GROUP BY 1, 2 ORDER BY 1, 2`
}
