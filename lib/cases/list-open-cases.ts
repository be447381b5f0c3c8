import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import type { Prisma } from '@/lib/db/generated/client'
import { db } from '@/lib/db/client'

export type OpenCase = {
  id: string
  number: string
  status: Status
  statedName: string
  municipalityCode: string
  about: 'bid' | 'get-started' | 'understand-decision' | 'other'
  openedAt: Date
  responseDueOn: string
  waitingSinceAt: Date | null
  bidDeadlineOn: string | null
  bidDeadlineAt: Date | null
  contactPhone: string
  capMinutes: number
  balance: number
  lastContactOn: string | null
  /** The company's latest word has not been answered. */
  unanswered: boolean
  sameProcurement: boolean
  knownCompany: boolean
}

export const OPEN_CASES_PER_PAGE = 15

/** `oldestAt` is when the first of all of them was opened, not of the page alone. */
export type OpenCases = { cases: OpenCase[]; total: number; oldestAt: Date | null }

/**
 * A page of the open cases in the order they must be taken: by when the bid closes, not by when they came. `where`
 * narrows them on `cases AS c`. A page after the last is empty, with a `total` of 0.
 */
export async function listOpenCases(actor: CaseActor, where: Prisma.Sql, page: number): Promise<OpenCases> {
  const rows = await db().$queryRaw<(OpenCase & { total: number; oldestAt: Date })[]>`
    WITH listed AS (
      SELECT c.*, p.keys, p.bid_deadline_on, p.bid_deadline_at, a.cap_minutes, a.balance,
        coalesce(m.side = 'company', false) AS unanswered,
        count(*) OVER () AS total, min(c.opened_at) OVER () AS oldest_at,
        row_number() OVER (ORDER BY p.bid_deadline_at < now(), p.bid_deadline_at NULLS LAST, c.opened_at, c.number) AS place
      FROM cases c
      JOIN hour_account a ON a.id = c.account_id
      LEFT JOIN procurement p ON p.id = c.procurement_id
      LEFT JOIN LATERAL (SELECT side FROM case_message WHERE case_id = c.id ORDER BY sent_at DESC LIMIT 1) m ON true
      WHERE ${where} AND ${casesSeenBy(actor)}
      ORDER BY place LIMIT ${OPEN_CASES_PER_PAGE} OFFSET ${(page - 1) * OPEN_CASES_PER_PAGE})
    SELECT c.id, c.number, c.status, c.stated_name AS "statedName", c.municipality_code AS "municipalityCode", c.about,
      c.opened_at AS "openedAt", c.response_due_on::text AS "responseDueOn", c.waiting_since_at AS "waitingSinceAt",
      c.bid_deadline_on::text AS "bidDeadlineOn", c.bid_deadline_at AS "bidDeadlineAt", c.contact_phone AS "contactPhone",
      c.cap_minutes AS "capMinutes", c.balance, c.unanswered, c.total::int, c.oldest_at AS "oldestAt",
      (SELECT max(e.worked_on)::text FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS "lastContactOn",
      -- Counted, not asked with EXISTS: that makes the planner read every procurement instead of the index of keys.
      (SELECT count(*) > 0 FROM procurement q JOIN cases o ON o.procurement_id = q.id
        WHERE q.keys && c.keys AND q.id <> c.procurement_id AND o.company_id <> c.company_id) AS "sameProcurement",
      EXISTS (SELECT FROM cases o WHERE o.company_id = c.company_id AND o.id <> c.id) AS "knownCompany"
    FROM listed c ORDER BY c.place`
  return { cases: rows, total: rows[0]?.total ?? 0, oldestAt: rows[0]?.oldestAt ?? null }
}
