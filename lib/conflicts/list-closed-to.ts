import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/** The numbers of one's open cases that a conflict of interest has closed: to be handed over, and not to be worked on. */
export async function listClosedTo({ personId }: Advisor): Promise<string[]> {
  const rows = await db().$queryRaw<{ number: string }[]>`
    SELECT c.number FROM cases c WHERE c.advisor_id = ${personId}::uuid AND c.status IN ('assigned', 'ongoing')
      AND c.id IN (SELECT cases_barred_to(${personId}::uuid)) ORDER BY c.number`
  return rows.map(({ number }) => number)
}
