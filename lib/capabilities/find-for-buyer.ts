import 'server-only'
import type { BuyerAdvisor } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { capabilityColumns } from '@/lib/capabilities/columns'
import { seenInRegister, type Registered } from '@/lib/capabilities/search-register'
import { db } from '@/lib/db/client'

/**
 * One of the register as a public buyer may see it, with nobody to call; null where nothing stands, the company has not
 * agreed to that, or it is closed to the reader. Either leaves a line in the access log.
 */
export async function findForBuyer(advisor: BuyerAdvisor, id: string): Promise<Registered | null> {
  const [found] = await db().$queryRaw<Registered[]>`
    SELECT ${capabilityColumns}, o.name AS company, o.municipality_code AS municipality
    FROM standing_capability k JOIN company o ON o.id = k.company_id
    WHERE k.id::text = ${id} AND k.covers = 'staff-and-buyers' AND ${seenInRegister(advisor)}`
  const { personId, role } = advisor
  const action = found ? 'read' : 'denied'
  await noteAccess({ action, subjectKind: 'capability', subjectId: id.slice(0, 60), personId, role })
  return found ?? null
}
