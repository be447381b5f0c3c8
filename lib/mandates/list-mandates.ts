import 'server-only'
import type { Mandate, Staff } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { VerifiedHow } from '@/lib/mandates/inputs'

export type CompanyMandate = {
  id: string
  personId: string
  personName: string
  email: string | null
  phone: string | null
  level: Mandate['level']
  checkedHow: VerifiedHow | null
  note: string | null
  validTo: string | null
  verifiedAt: Date | null
  verifiedByName: string | null
}

/** Who may speak for the company of a case, and how it was checked: for staff who see the case, never for the company. */
export async function listMandates(staff: Staff, caseId: string): Promise<CompanyMandate[]> {
  return db().$queryRaw<CompanyMandate[]>`
    SELECT m.id, p.id AS "personId", p.name AS "personName", p.email, p.phone, m.level, m.checked_how AS "checkedHow",
      n.text AS note, m.valid_to::text AS "validTo",
      m.verified_at AS "verifiedAt", v.name AS "verifiedByName"
    FROM cases c JOIN mandate m ON m.company_id = c.company_id AND m.revoked_at IS NULL
    JOIN person p ON p.id = m.person_id LEFT JOIN person v ON v.id = m.verified_by
    LEFT JOIN mandate_note n ON n.mandate_id = m.id
    WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(staff)}
      AND (m.valid_to IS NULL OR m.valid_to >= today())
    ORDER BY m.level DESC, p.name`
}
