import 'server-only'
import { db } from '@/lib/db/client'
import type { Range } from '@/lib/merkle/ranges'

/** In base64, the hash over each of these leaves. The database computes them from the subtrees it keeps. */
export async function hashesOfRanges(ranges: readonly Range[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ hash: string }[]>`
    SELECT encode(trail_hash(r.low, r.high), 'base64') AS hash
    FROM unnest(${ranges.map(({ from }) => from)}::bigint[], ${ranges.map(({ to }) => to)}::bigint[])
      WITH ORDINALITY r (low, high, place) ORDER BY r.place`
  return rows.map(({ hash }) => hash)
}
