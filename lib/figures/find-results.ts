import 'server-only'
import { db } from '@/lib/db/client'
import { having } from '@/lib/figures/count-cases'
import { findScores, sumValue } from '@/lib/figures/count-follow-up'
import type { ForReader, Results, Scope } from '@/lib/figures/overview'

/** What companies said afterwards, as far as the overview shows it; the page of the follow-up counts the same way. */
export async function findResults(scope: Scope & ForReader): Promise<Results> {
  const [[counts], value, { mean }] = await Promise.all([
    db().$queryRaw<Omit<Results, 'value' | 'mean'>[]>`
      SELECT ${having('first-bids', scope)} AS "firstBids", ${having('valued', scope)} AS valued,
        ${having('asked-support', scope)} AS asked, ${having('answered-support', scope)} AS answered`,
    sumValue(scope),
    findScores(scope),
  ])
  return { ...(counts ?? { firstBids: 0, valued: 0, asked: 0, answered: 0 }), value, mean }
}
