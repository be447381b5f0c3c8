import 'server-only'
import type { CaseActor } from '@/lib/auth/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import type { Prisma } from '@/lib/db/generated/client'
import { db } from '@/lib/db/client'

export type OpenCase = {
  id: string
  number: string
  version: number
  status: Status
  statedName: string
  municipalityCode: string
  industry: string
  about: 'bid' | 'get-started' | 'understand-decision' | 'other'
  openedAt: Date
  responseDueOn: string
  waitingSinceAt: Date | null
  bidDeadlineOn: string | null
  bidDeadlineAt: Date | null
  contactPhone: string
  capMinutes: number
  balance: number
  advisorName: string | null
  lastContactOn: string | null
  /** The company's latest word has not been answered. */
  unanswered: boolean
  sameProcurement: boolean
  knownCompany: boolean
}

/**
 * Open cases in the order they must be taken: by when the bid closes, not by when they came. `where` narrows them on
 * `cases AS c`.
 */
export async function listOpenCases(actor: CaseActor, where: Prisma.Sql): Promise<OpenCase[]> {
  return db().$queryRaw<OpenCase[]>`
    SELECT c.id, c.number, c.version, c.status, c.stated_name AS "statedName", c.municipality_code AS "municipalityCode",
      c.industry, c.about, c.opened_at AS "openedAt", c.response_due_on::text AS "responseDueOn",
      c.waiting_since_at AS "waitingSinceAt", p.bid_deadline_on::text AS "bidDeadlineOn", p.bid_deadline_at AS "bidDeadlineAt",
      c.contact_phone AS "contactPhone", a.cap_minutes AS "capMinutes", a.balance, v.name AS "advisorName",
      (SELECT max(e.worked_on)::text FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS "lastContactOn",
      coalesce(m.side = 'company', false) AS unanswered,
      -- Counted, not asked with EXISTS: that makes the planner read every procurement instead of the index of keys.
      (SELECT count(*) > 0 FROM procurement q JOIN cases o ON o.procurement_id = q.id
        WHERE q.keys && p.keys AND q.id <> p.id AND o.company_id <> c.company_id) AS "sameProcurement",
      EXISTS (SELECT FROM cases o WHERE o.company_id = c.company_id AND o.id <> c.id) AS "knownCompany"
    FROM cases c
    JOIN hour_account a ON a.id = c.account_id
    LEFT JOIN procurement p ON p.id = c.procurement_id
    LEFT JOIN person v ON v.id = c.advisor_id
    LEFT JOIN LATERAL (SELECT side FROM case_message WHERE case_id = c.id ORDER BY sent_at DESC LIMIT 1) m ON true
    WHERE ${where} AND ${casesSeenBy(actor)}
    ORDER BY p.bid_deadline_at < now(), p.bid_deadline_at NULLS LAST, c.opened_at
    LIMIT 200`
}
