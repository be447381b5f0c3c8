import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { capabilityColumns } from '@/lib/capabilities/columns'
import { seenInRegister, type Registered } from '@/lib/capabilities/search-register'
import { db } from '@/lib/db/client'

/** With whom to call, also outside office hours. */
export type RegisteredContact = Registered & {
  contact: string
  email: string | null
  contactPhone: string | null
  phone: string | null
  toldAt: Date
}

/**
 * One of the register with its contact; null where nothing stands or it is closed to the reader. Either leaves a line in
 * the access log.
 */
export async function findRegistered(staff: Advisor | ProjectLead, id: string): Promise<RegisteredContact | null> {
  const [found] = await db().$queryRaw<RegisteredContact[]>`
    SELECT ${capabilityColumns}, o.name AS company, o.municipality_code AS municipality, k.phone, k.told_at AS "toldAt",
      p.name AS contact, p.email, p.phone AS "contactPhone"
    FROM standing_capability k JOIN company o ON o.id = k.company_id JOIN person p ON p.id = k.told_by
    WHERE k.id::text = ${id} AND ${seenInRegister(staff)}`
  const { personId, role } = staff
  const action = found ? 'read' : 'denied'
  await noteAccess({ action, subjectKind: 'capability', subjectId: id.slice(0, 60), personId, role })
  return found ?? null
}
