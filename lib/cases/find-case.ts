import 'server-only'
import { accessLine } from '@/lib/audit/note-access'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type CaseView = {
  id: string
  number: string
  version: number
  status: Status
  statusSinceAt: Date
  openedAt: Date
  openedVia: 'web' | 'phone' | 'successor'
  waitingSinceAt: Date | null
  responseDueOn: string
  lastLoggingDay: string | null
  about: 'bid' | 'get-started' | 'understand-decision' | 'other'
  needs: string[]
  description: string
  municipalityCode: string
  industry: string
  employees: string
  statedName: string
  companyId: string
  companyName: string
  orgKind: 'legal' | 'sole'
  orgDisplay: string
  contactId: string
  contactName: string
  contactPhone: string
  contactEmail: string | null
  callTime: 'any' | 'morning' | 'afternoon'
  advisorId: string | null
  advisorName: string | null
  advisorPhone: string | null
  roundName: string
  roundClosed: boolean
  roundOpenedOn: string
  counted: string[]
  capMinutes: number
  usedMinutes: number
  reservedMinutes: number
  hasWork: boolean
  mandateVerified: boolean
  buyerName: string | null
  reference: string | null
  tedNumber: string | null
  noticeUrl: string | null
  lots: string | null
  bidDeadlineOn: string | null
  bidDeadlineAt: Date | null
  predecessorNumber: string | null
  successorNumber: string | null
  declineReason: string | null
  turnTo: string | null
  outcome: string | null
  why: string | null
  firstPublicBid: boolean | null
  barriers: string[] | null
  result: string | null
  /** The partner that may follow the case, for its company. */
  followedBy: string | null
  /** Cases that name the same procurement; filled for the lead only. */
  sameProcurement: string[]
}

/**
 * A case with everything its page says of it, for this actor. Null when it is not there, or not theirs. A read by staff
 * leaves its line in the access log, written by the same statement.
 */
export async function findCase(actor: CaseActor, number: string): Promise<CaseView | null> {
  const { role, personId } = actor
  // Written into the statement, not passed to it: a plan made once then serves every reader of the role.
  const sameProcurement =
    role === 'project-lead'
      ? Prisma.sql`ARRAY(SELECT other.number FROM procurement q JOIN cases other ON other.procurement_id = q.id
          WHERE q.keys && p.keys AND q.id <> p.id AND other.company_id <> c.company_id ORDER BY other.number)`
      : Prisma.sql`ARRAY[]::text[]`
  const followedBy =
    role === 'company-contact'
      ? Prisma.sql`(SELECT n.name FROM referral f JOIN partner n ON n.id = f.partner_id AND n.ended_at IS NULL
          WHERE f.case_id = c.id AND f.consent_at IS NOT NULL AND f.consent_ended_at IS NULL)`
      : Prisma.sql`NULL::text`
  const read = { action: 'read', subjectKind: 'case', personId, role } as const
  const noted =
    role === 'company-contact' ? Prisma.empty : Prisma.sql`, noted AS (${await accessLine(read, Prisma.sql`found`)})`
  const [found] = await db().$queryRaw<CaseView[]>`
    WITH found AS (SELECT c.id, c.number, c.version, c.status, c.status_since_at AS "statusSinceAt", c.opened_at AS "openedAt",
      c.opened_via AS "openedVia", c.waiting_since_at AS "waitingSinceAt", c.response_due_on::text AS "responseDueOn",
      CASE WHEN c.status = 'closed' THEN
        ((c.status_since_at AT TIME ZONE 'Europe/Stockholm')::date + r.log_days_after_close)::text END AS "lastLoggingDay",
      c.about, c.needs, c.description, c.municipality_code AS "municipalityCode", c.industry, c.employees,
      c.stated_name AS "statedName", c.company_id AS "companyId", o.name AS "companyName", o.org_kind AS "orgKind",
      o.org_display AS "orgDisplay", c.contact_id AS "contactId", c.contact_name AS "contactName",
      c.contact_phone AS "contactPhone", k.email AS "contactEmail", c.call_time AS "callTime", c.advisor_id AS "advisorId",
      v.name AS "advisorName", v.phone AS "advisorPhone", r.name AS "roundName", r.closed_on IS NOT NULL AS "roundClosed",
      r.opened_on::text AS "roundOpenedOn",
      ARRAY(SELECT activity FROM round_activity WHERE round_id = r.id AND counts) AS counted,
      a.cap_minutes AS "capMinutes", a.balance - held.minutes AS "usedMinutes", held.minutes AS "reservedMinutes",
      EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS "hasWork",
      EXISTS (SELECT FROM mandate m JOIN person h ON h.id = m.person_id AND h.deactivated_at IS NULL
        WHERE m.company_id = c.company_id AND m.level = 'verified' AND m.revoked_at IS NULL
          AND (now() AT TIME ZONE 'Europe/Stockholm')::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')) AS "mandateVerified",
      p.buyer_name AS "buyerName", p.reference, p.ted_number AS "tedNumber", p.notice_url AS "noticeUrl", p.lots,
      p.bid_deadline_on::text AS "bidDeadlineOn", p.bid_deadline_at AS "bidDeadlineAt",
      before.number AS "predecessorNumber", after.number AS "successorNumber",
      d.reason AS "declineReason", d.turn_to AS "turnTo", u.code AS outcome, u.why, u.first_public_bid AS "firstPublicBid", u.barriers,
      b.result,
      ${sameProcurement} AS "sameProcurement", ${followedBy} AS "followedBy"
    FROM cases c
    JOIN company o ON o.id = c.company_id
    JOIN person k ON k.id = c.contact_id
    JOIN round r ON r.id = c.round_id
    JOIN hour_account a ON a.id = c.account_id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(e.minutes), 0)::int AS minutes FROM ledger_entry e
      WHERE e.account_id = a.id AND (e.kind = 'hold' OR e.rev_kind = 'hold')) held
    LEFT JOIN person v ON v.id = c.advisor_id
    LEFT JOIN procurement p ON p.id = c.procurement_id
    LEFT JOIN cases before ON before.id = c.predecessor_id
    LEFT JOIN cases after ON after.predecessor_id = c.id
    LEFT JOIN case_decline d ON d.case_id = c.id
    LEFT JOIN LATERAL (SELECT * FROM outcome WHERE case_id = c.id ORDER BY recorded_at DESC LIMIT 1) u ON true
    LEFT JOIN LATERAL (SELECT result FROM bid_result WHERE case_id = c.id ORDER BY recorded_at DESC LIMIT 1) b ON true
    WHERE c.number = ${number} AND ${casesSeenBy(actor)})${noted}
    SELECT * FROM found`
  return found ?? null
}
