import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { barredOnce, casesSeenBy, notAmongBarred } from '@/lib/cases/access'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import type { CaseRow, StandingRow } from '@/lib/cases/case-fields'
import { referrersOf } from '@/lib/cases/referrers-of'
import { sameThingWhy } from '@/lib/cases/same-thing'
import { OPEN_STATUSES } from '@/lib/cases/status'
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
const OF_STANDING = ['capMinutes', 'balance', 'reservedMinutes', 'minutesLeft'] as const
const OF_PROCUREMENT = ['buyerName', 'bidDeadlineOn', 'bidDeadlineAt'] as const

export type OpenCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<StandingRow, (typeof OF_STANDING)[number]> &
  OrNull<Pick<Row<Procurement>, (typeof OF_PROCUREMENT)[number]>> & {
    lastContactOn: string | null
    /** The company's latest word has not been answered. */
    unanswered: boolean
    /** Cases of other companies that name the same procurement; filled for the lead only. */
    sameProcurement: string[]
    /** The company's other open cases that are likely about the same thing; filled for the lead only. */
    sameThing: string[]
    knownCompany: boolean
    /** The partners that referred it; filled for the lead only. */
    referredBy: string | null
    /** What the reader has not seen of it, the newest first. */
    unseen: NoticeKind[]
  }

export const OPEN_CASES_PER_PAGE = 15

/** `oldestAt` is when the first of all of them was opened, not of the page alone. */
export type OpenCases = { cases: OpenCase[]; total: number; oldestAt: Date | null }

/** The order in which they must be taken: by when the bid closes, not by when they came. */
export const usualOrder = Prisma.sql`c.bid_deadline_at < now(), c.bid_deadline_at NULLS LAST, c.opened_at, c.number`

/** The orders that every list of open cases has. */
export const caseOrders = {
  deadline: usualOrder,
  '-deadline': Prisma.sql`c.bid_deadline_at DESC NULLS LAST, c.number DESC`,
  company: Prisma.sql`c.stated_name COLLATE "sv-x-icu", c.number`,
  '-company': Prisma.sql`c.stated_name COLLATE "sv-x-icu" DESC, c.number DESC`,
}

/**
 * `order`, `narrowed` and `counted` are about the rows of `where`, with `unanswered` and `minutes_left`, as `c`: what of
 * them is listed, and a JSON object of numbers that is counted of all of them.
 */
type Listing = { perPage?: number; order?: Prisma.Sql; narrowed?: Prisma.Sql; counted?: Prisma.Sql }

type Counted = { counts: Record<string, number> | null }
type Listed = OpenCase & { total: number; oldestAt: Date } & Counted

/**
 * A page of the open cases. `where` narrows them on `cases AS c`. A page after the last is empty, with a `total` of 0.
 */
export async function listOpenCases(
  actor: CaseActor,
  where: Prisma.Sql,
  page: number,
  { perPage = OPEN_CASES_PER_PAGE, order = usualOrder, narrowed = Prisma.sql`TRUE`, counted }: Listing = {},
): Promise<OpenCases & Counted> {
  const other = notAmongBarred(Prisma.sql`o.id`)
  const seen = casesSeenBy(actor, notAmongBarred(Prisma.sql`c.id`))
  const sameProcurement =
    actor.role === 'project-lead'
      ? Prisma.sql`ARRAY(SELECT o.number FROM cases o WHERE o.number = ANY(s.same_procurement) AND ${other} ORDER BY o.number)`
      : Prisma.sql`ARRAY[]::text[]`
  const sameThing =
    actor.role === 'project-lead'
      ? Prisma.sql`ARRAY(SELECT o.number FROM cases o JOIN cases t ON t.id = c.id WHERE o.company_id = c.company_id AND o.id <> c.id
          AND o.status IN (${Prisma.join([...OPEN_STATUSES])}) AND ${sameThingWhy(Prisma.sql`t`, Prisma.sql`o`)} IS NOT NULL
          AND ${other} ORDER BY o.number)`
      : Prisma.sql`ARRAY[]::text[]`
  const referredBy = actor.role === 'project-lead' ? referrersOf(Prisma.sql`c.id`) : Prisma.sql`NULL::text`
  const listed = Prisma.sql`listed c JOIN case_standing s ON s.case_id = c.id`
  const rows = await db().$queryRaw<(Listed | Counted)[]>`
    WITH ${barredOnce(await listBarredCases(actor))}, chosen AS (
      SELECT c.*, p.buyer_name, p.bid_deadline_on, p.bid_deadline_at, s.minutes_left,
        coalesce(m.side = 'company', false) AS unanswered
      FROM cases c
      JOIN case_standing s ON s.case_id = c.id
      LEFT JOIN procurement p ON p.id = c.procurement_id
      LEFT JOIN LATERAL (SELECT side FROM case_message WHERE case_id = c.id ORDER BY sent_at DESC LIMIT 1) m ON true
      WHERE ${where} AND ${seen}),
    listed AS (
      SELECT c.*, count(*) OVER () AS total, min(c.opened_at) OVER () AS oldest_at,
        row_number() OVER (ORDER BY ${order}) AS place
      FROM chosen c WHERE ${narrowed}
      ORDER BY place LIMIT ${perPage}::int OFFSET ${(page - 1) * perPage}::int)
    SELECT ${columns('c', OF_CASE)}, ${columns('s', OF_STANDING)}, ${columns('c', OF_PROCUREMENT)},
      c.unanswered, c.total::int, c.oldest_at AS "oldestAt", ${counted ? Prisma.sql`t.counts` : Prisma.sql`NULL AS counts`},
      (SELECT max(e.worked_on)::text FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS "lastContactOn",
      ${sameProcurement} AS "sameProcurement", ${sameThing} AS "sameThing",
      ${referredBy} AS "referredBy",
      EXISTS (SELECT FROM cases o WHERE o.company_id = c.company_id AND o.id <> c.id AND ${other}) AS "knownCompany",
      ${unseenOf(actor.personId)} AS unseen
    FROM ${counted ? Prisma.sql`(SELECT ${counted} AS counts FROM chosen c) t LEFT JOIN (${listed}) ON true` : listed}
    ORDER BY c.place`
  const cases = rows.filter((row): row is Listed => 'id' in row && row.id !== null)
  const counts = rows[0]?.counts ?? null
  return { cases, total: cases[0]?.total ?? 0, oldestAt: cases[0]?.oldestAt ?? null, counts }
}
