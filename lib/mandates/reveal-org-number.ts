import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { noteAccess } from '@/lib/audit/note-access'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { orgNumberFromDigits, revealOrgNumber as reveal } from '@/lib/companies/org-number'
import { sealedFor } from '@/lib/companies/register-company'
import { config } from '@/lib/config/config'
import { openText } from '@/lib/crypto/org-number-vault'
import { db } from '@/lib/db/client'

type Sealed = { id: string; orgSealed: string | null; orgDigits: string | null; orgLookup: string }

/**
 * A sole trader's number in full. Who asked, for which company and why is in the access log before the number is
 * answered (dataskyddslagen 3 kap. 10 §). Refusal `case-not-found`.
 */
export async function revealOrgNumber(
  staff: Advisor | ProjectLead,
  number: string,
  reasonCode: string,
): Promise<string> {
  const [company] = await db().$queryRaw<Sealed[]>`
    SELECT o.id, o.org_sealed AS "orgSealed", o.org_digits AS "orgDigits", o.org_lookup AS "orgLookup"
    FROM cases c JOIN company o ON o.id = c.company_id WHERE c.number = ${number} AND ${thisCaseSeenBy(staff)}`
  if (!company) throw new Refusal('case-not-found')
  const { personId, role } = staff
  await noteAccess({ action: 'reveal', subjectKind: 'company', subjectId: company.id, personId, role, reasonCode })
  const digits = company.orgSealed
    ? openText(config().orgNumberKey, company.orgSealed, sealedFor(company.orgLookup))
    : (company.orgDigits ?? '')
  return reveal(orgNumberFromDigits(digits))
}
