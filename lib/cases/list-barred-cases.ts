import 'server-only'
import type { Actor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** The ids of the cases that the reader's figures leave out, in one order; none for who has read no buyer's question. */
export async function listBarredCases({ personId }: Pick<Actor, 'personId'>): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM cases_barred_to(${personId}::uuid) AS id ORDER BY id`
  return rows.map(({ id }) => id)
}
