import 'server-only'
import { cache } from 'react'
import type { Actor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/**
 * The ids of the cases that are closed to the person by a wall, in one order; none for who has read no buyer's question and
 * has no conflict of interest. Asked once per request, whatever the page shows: for what is read, never for a change.
 */
export async function listBarredCases({ personId }: Pick<Actor, 'personId'>): Promise<readonly string[]> {
  return barredCases(personId)
}

const barredCases = cache(async (personId: string): Promise<readonly string[]> => {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM cases_barred_to(${personId}::uuid) AS id ORDER BY id`
  return rows.map(({ id }) => id)
})
