import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'

export type AlikeCompany = { number: string; name: string; orgDisplay: string; alike: 'name' | 'phone' | 'contact' }

const OFFERED = 8

/** Companies that may be the case's own registered once more: called the same, reached at the same number, or by the same person. */
export async function listAlikeCompanies(lead: ProjectLead, number: string): Promise<AlikeCompany[]> {
  return db().$queryRaw<AlikeCompany[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (c.company_id) c.number, o.name, o.org_display AS "orgDisplay",
        CASE WHEN folded(o.name) = folded(own.name) OR folded(c.stated_name) = folded(this.stated_name) THEN 'name'
          WHEN c.contact_phone = this.contact_phone AND this.contact_phone <> '' THEN 'phone' ELSE 'contact' END AS alike
      FROM cases this JOIN company own ON own.id = this.company_id JOIN cases c ON c.company_id <> this.company_id
      JOIN company o ON o.id = c.company_id
      WHERE this.number = ${number} AND ${casesSeenBy(lead)}
        AND (folded(o.name) = folded(own.name) OR folded(c.stated_name) = folded(this.stated_name)
          OR c.contact_phone = this.contact_phone AND this.contact_phone <> '' OR c.contact_id = this.contact_id)
      ORDER BY c.company_id, c.opened_at DESC) found
    ORDER BY alike, name LIMIT ${OFFERED}`
}
