import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import type { MergeReason } from '@/lib/companies/codes'
import { db } from '@/lib/db/client'

export type Merged = {
  id: string
  linkId: string
  /** The registration that was merged into this one. */
  name: string
  orgDisplay: string
  reason: MergeReason
  minutes: number
  beyondMinutes: number
  mergedAt: Date
  mergedBy: string
}

/** The registrations that became this company, newest first. */
export async function listMerges(_lead: ProjectLead, companyId: string): Promise<Merged[]> {
  return db().$queryRaw<Merged[]>`
    SELECT m.id, m.link_id AS "linkId", o.name, o.org_display AS "orgDisplay", m.reason, m.minutes,
      m.beyond_minutes AS "beyondMinutes", m.merged_at AS "mergedAt", p.name AS "mergedBy"
    FROM company_merge m JOIN company o ON o.id = m.company_id JOIN person p ON p.id = m.merged_by
    WHERE m.into_id = ${companyId}::uuid ORDER BY m.merged_at DESC`
}
