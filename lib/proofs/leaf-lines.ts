import 'server-only'
import { db } from '@/lib/db/client'
import type { Range } from '@/lib/merkle/ranges'

const BATCH = 10_000

/** The leaf hashes as text, one line of hexadecimal digits each, a piece at a time. */
export async function* leafLines({ from, to }: Range): AsyncGenerator<string> {
  for (let start = from; start < to; start += BATCH) {
    const end = Math.min(start + BATCH, to)
    const rows = await db().$queryRaw<{ hash: string }[]>`
      SELECT encode(hash, 'hex') AS hash FROM trail_leaf
      WHERE leaf_index >= ${start}::bigint AND leaf_index < ${end}::bigint ORDER BY leaf_index`
    if (rows.length !== end - start) throw new RangeError('There are no such leaves')
    yield `${rows.map(({ hash }) => hash).join('\n')}\n`
  }
}
