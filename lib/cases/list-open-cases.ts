import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy, notBarred } from '@/lib/cases/access'
import type { CaseRow, StandingRow } from '@/lib/cases/case-fields'
import { db } from '@/lib/db/client'
import { Prisma, type Procurement } from '@/lib/db/generated/client'
import { columns, type OrNull, type Row } from '@/lib/db/rows'
import type { NoticeKind } from '@/lib/notices/kinds'
import { unseenOf } from '@/lib/notices/unseen-of'

const OF_CASE = [
  ...([
    'id',
    'number',
    'version',
    'status',
    'statedName',
    'municipalityCode',
    'about',
    'openedAt',
    'responseDueOn',
  ] as const),
  ...(['waitingSinceAt', 'contactPhone', 'industry'] as const),
]
const OF_STANDING = ['capMinutes', 'balance', 'minutesLeft'] as const
const OF_PROCUREMENT = ['buyerName', 'bidDeadlineOn', 'bidDeadlineAt'] as const

export type OpenCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<StandingRow, (typeof OF_STANDING)[number]> &
  OrNull<Pick<Row<Procurement>, (typeof OF_PROCUREMENT)[number]>> & {
    lastContactOn: string | null
    /** The company's latest word has not been answered. */
    unanswered: boolean
    /** Cases of other companies that name the same procurement; filled for the lead only. */
    sameProcurement: string[]
    knownCompany: boolean
    /** What the reader has not seen of it, the newest first. */
    unseen: NoticeKind[]
  }

export const OPEN_CASES_PER_PAGE = 15

/** `oldestAt` is when the first of all of them was opened, not of the page alone. */
export type OpenCases = { cases: OpenCase[]; total: number; oldestAt: Date | null }

/**
 * A page of the open cases in the order they must be taken: by when the bid closes, not by when they came. `where`
 * narrows them on `cases AS c` and `case_standing AS s`. A page after the last is empty, with a `total` of 0.
 */
export async function listOpenCases(actor: CaseActor, where: Prisma.Sql, page: number): Promise<OpenCases> {
  const other = notBarred(actor.personId, Prisma.sql`o.id`)
  const sameProcurement =
    actor.role === 'project-lead'
      ? Prisma.sql`ARRAY(SELECT o.number FROM cases o WHERE o.number = ANY(s.same_procurement) AND ${other} ORDER BY o.number)`
      : Prisma.sql`ARRAY[]::text[]`
  const rows = await db().$queryRaw<(OpenCase & { total: number; oldestAt: Date })[]>`
    WITH listed AS (
      SELECT c.*, p.buyer_name, p.bid_deadline_on, p.bid_deadline_at,
        coalesce(m.side = 'company', false) AS unanswered,
        count(*) OVER () AS total, min(c.opened_at) OVER () AS oldest_at,
        row_number() OVER (ORDER BY p.bid_deadline_at < now(), p.bid_deadline_at NULLS LAST, c.opened_at, c.number) AS place
      FROM cases c
      JOIN case_standing s ON s.case_id = c.id
      LEFT JOIN procurement p ON p.id = c.procurement_id
      LEFT JOIN LATERAL (SELECT side FROM case_message WHERE case_id = c.id ORDER BY sent_at DESC LIMIT 1) m ON true
      WHERE ${where} AND ${casesSeenBy(actor)}
      ORDER BY place LIMIT ${OPEN_CASES_PER_PAGE} OFFSET ${(page - 1) * OPEN_CASES_PER_PAGE})
    SELECT ${columns('c', OF_CASE)}, ${columns('s', OF_STANDING)}, ${columns('c', OF_PROCUREMENT)},
      c.unanswered, c.total::int, c.oldest_at AS "oldestAt",
      (SELECT max(e.worked_on)::text FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS "lastContactOn",
      ${sameProcurement} AS "sameProcurement",
      EXISTS (SELECT FROM cases o WHERE o.company_id = c.company_id AND o.id <> c.id AND ${other}) AS "knownCompany",
      ${unseenOf(actor.personId)} AS unseen
    FROM listed c JOIN case_standing s ON s.case_id = c.id
    ORDER BY c.place`
  return { cases: rows, total: rows[0]?.total ?? 0, oldestAt: rows[0]?.oldestAt ?? null }
}
