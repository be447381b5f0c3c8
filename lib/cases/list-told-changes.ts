import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { ToldCorrected } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'

/** `before` and `after` are null where the words have been erased. */
export type ToldChange = {
  id: string
  field: ToldCorrected
  at: Date
  who: string
  before: string | null
  after: string | null
}

const SHOWN = 100

/** How a company's words on a case have been corrected, newest first. */
export async function listToldChanges(staff: Advisor | ProjectLead, caseId: string): Promise<ToldChange[]> {
  return db().$queryRaw<ToldChange[]>`
    SELECT h.id, h.field, h.changed_at AS at, p.name AS who, h.before,
      CASE WHEN h.next IS NULL THEN told_in_case(c, h.field) ELSE h.became END AS after
    FROM cases c JOIN (
      SELECT g.*, t.before, lead(g.id) OVER later AS next, lead(t.before) OVER later AS became
      FROM told_change g LEFT JOIN told_change_text t ON t.change_id = g.id WHERE g.case_id = ${caseId}::uuid
      WINDOW later AS (PARTITION BY g.field ORDER BY g.changed_at, g.id)) h ON h.case_id = c.id
    JOIN person p ON p.id = h.changed_by
    WHERE c.id = ${caseId}::uuid AND ${thisCaseSeenBy(staff)}
    ORDER BY h.changed_at DESC, h.field LIMIT ${SHOWN}`
}
