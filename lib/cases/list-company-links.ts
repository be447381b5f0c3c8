import 'server-only'
import type { Advisor, Auditor, ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { LinkReason } from '@/lib/companies/codes'
import { db } from '@/lib/db/client'

export type CompanyLink = {
  id: string
  reason: LinkReason
  /** Which of the two goes on. */
  goesOn: 'this' | 'other'
  name: string
  orgDisplay: string
  linkedAt: Date
  linkedBy: string
  /** Its newest case that the reader may see. */
  number: string | null
}

/** What the company of a case is linked with and not merged, newest first. */
export async function listCompanyLinks(
  staff: Advisor | ProjectLead | Auditor,
  companyId: string,
): Promise<CompanyLink[]> {
  return db().$queryRaw<CompanyLink[]>`
    SELECT l.id, l.reason, CASE WHEN l.same_as_id = ${companyId}::uuid THEN 'this' ELSE 'other' END AS "goesOn",
      o.name, o.org_display AS "orgDisplay", l.linked_at AS "linkedAt", p.name AS "linkedBy",
      (SELECT c.number FROM cases c WHERE c.company_id = o.id AND ${casesSeenBy(staff)} ORDER BY c.opened_at DESC LIMIT 1) AS number
    FROM company_link l JOIN person p ON p.id = l.linked_by
    JOIN company o ON o.id = CASE WHEN l.same_as_id = ${companyId}::uuid THEN l.company_id ELSE l.same_as_id END
    WHERE ${companyId}::uuid IN (l.company_id, l.same_as_id) AND l.ended_at IS NULL
      AND NOT EXISTS (SELECT FROM company_merge m WHERE m.link_id = l.id)
    ORDER BY l.linked_at DESC`
}
