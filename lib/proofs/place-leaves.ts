import 'server-only'
import { db } from '@/lib/db/client'

const BATCH = 5_000

/** Gives every event that is committed and has no place in the tree its place, once. Answers how many there were. */
export async function placeLeaves(): Promise<number> {
  let placed = 0
  for (let count = BATCH; count === BATCH; placed += count) {
    const [row] = await db().$queryRaw<{ count: number }[]>`SELECT number_leaves(${BATCH}::integer) AS count`
    count = row?.count ?? 0
  }
  return placed
}
