import 'server-only'
import type { Staff } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'

/** A case's contact who has not proven the address: what was typed, and what the staff have checked of it. */
export type TypedContact = {
  name: string
  email: string | null
  phone: string
  disowned: boolean
  checkedByName: string | null
  checkedAt: Date | null
  validTo: string | null
}

/** Null when the contact is a person, whose mandate is in the list of them. */
export async function findContactCheck(staff: Staff, caseId: string): Promise<TypedContact | null> {
  const [found] = await db().$queryRaw<TypedContact[]>`
    SELECT c.contact_name AS name, c.contact_email AS email, c.contact_phone AS phone,
      c.contact_disowned_at IS NOT NULL AS disowned, v.name AS "checkedByName", k.checked_at AS "checkedAt",
      k.valid_to::text AS "validTo"
    FROM cases c LEFT JOIN contact_check k ON k.case_id = c.id AND k.revoked_at IS NULL AND k.valid_to >= today()
    LEFT JOIN person v ON v.id = k.checked_by
    WHERE c.id = ${caseId}::uuid AND c.contact_id IS NULL AND ${thisCaseSeenBy(staff)}`
  return found ?? null
}
