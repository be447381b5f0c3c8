import 'server-only'
import type { CompanyContact } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'

export type OwnCase = {
  id: string
  number: string
  status: Status
  statedName: string
  openedAt: Date
  waiting: boolean
  responseDueOn: string
  advisorName: string | null
  bidDeadlineOn: string | null
}

/** The cases a contact may see, the open ones first. */
export async function listOwnCases(contact: CompanyContact): Promise<OwnCase[]> {
  return db().$queryRaw<OwnCase[]>`
    SELECT c.id, c.number, c.status, c.stated_name AS "statedName", c.opened_at AS "openedAt",
      c.waiting_since_at IS NOT NULL AS waiting, c.response_due_on::text AS "responseDueOn", v.name AS "advisorName",
      p.bid_deadline_on::text AS "bidDeadlineOn"
    FROM cases c LEFT JOIN person v ON v.id = c.advisor_id LEFT JOIN procurement p ON p.id = c.procurement_id
    WHERE ${casesSeenBy(contact)}
    ORDER BY c.status IN ('closed', 'declined', 'withdrawn'), c.opened_at DESC LIMIT 200`
}
