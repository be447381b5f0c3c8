import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import type { Division } from '@/lib/advisors/codes'
import { seenInRegister } from '@/lib/capabilities/search-register'
import { db } from '@/lib/db/client'

/** How many companies would be asked, of those that the lead sees; anywhere without a `place`. */
export async function countRegister(lead: ProjectLead, division: Division, place?: string): Promise<number> {
  const [found] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM standing_capability k
    WHERE k.division = ${division} AND (${place ?? null}::text IS NULL OR ${place ?? null} = ANY(k.municipalities))
      AND ${seenInRegister(lead)}`
  return found?.count ?? 0
}
