import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { listOwnCapabilities, type OwnCapability, type OwnCompany } from '@/lib/capabilities/list-own-capabilities'

/** One of what the contact may say anew, with its company; null, and a line in the access log, for any other. */
export async function findOwnCapability(
  contact: CompanyContact,
  id: string,
): Promise<{ company: OwnCompany; capability: OwnCapability } | null> {
  for (const company of await listOwnCapabilities(contact)) {
    const capability = company.verified && company.capabilities.find((one) => one.id === id)
    if (capability) return { company, capability }
  }
  const { personId, role } = contact
  await noteAccess({ action: 'denied', subjectKind: 'capability', subjectId: id.slice(0, 60), personId, role })
  return null
}
