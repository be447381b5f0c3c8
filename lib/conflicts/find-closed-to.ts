import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'

/**
 * Whether a case is this advisor's and closed to them by a conflict of interest: that it is, and nothing else, is all they are
 * told. A case that is somebody else's is not there.
 */
export async function findClosedTo({ personId }: Advisor, number: string): Promise<boolean> {
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM cases c WHERE c.number = ${number} AND c.advisor_id = ${personId}::uuid
      AND c.status IN ('assigned', 'ongoing', 'closed') AND barred_from_case(${personId}::uuid, c.id)`
  return found !== undefined
}
