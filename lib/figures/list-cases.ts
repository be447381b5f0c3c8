import 'server-only'
import type { Staff } from '@/lib/actors/actor'
import { casesSeenBy, notBarred, notBarredFrom } from '@/lib/cases/access'
import { STATUSES } from '@/lib/cases/status'
import { caseCondition, isOpenCase } from '@/lib/figures/case-condition'
import type { CaseFilter, Sort } from '@/lib/figures/case-filter'
import { OF_CASE, OF_PROCUREMENT, OF_STANDING, type ListedCase } from '@/lib/figures/listed-case'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { columns } from '@/lib/db/rows'
import { unseenOf } from '@/lib/notices/unseen-of'
import { workedIn } from '@/lib/figures/figure-condition'
import { outsideTimeOf } from '@/lib/figures/outside-time'

export const CASES_PER_PAGE = 50

export type CaseList = { cases: ListedCase[]; total: number; companies: number }

const orders: Record<Sort, Prisma.Sql> = {
  deadline: Prisma.sql`${isOpenCase} DESC, p.bid_deadline_at < now(), p.bid_deadline_at ASC NULLS LAST, c.opened_at, c.number`,
  '-deadline': Prisma.sql`p.bid_deadline_at DESC NULLS LAST, c.opened_at DESC, c.number DESC`,
  opened: Prisma.sql`c.opened_at DESC, c.number DESC`,
  '-opened': Prisma.sql`c.opened_at, c.number`,
  number: Prisma.sql`c.year DESC, c.year_seq DESC`,
  '-number': Prisma.sql`c.year, c.year_seq`,
  company: Prisma.sql`c.stated_name COLLATE "sv-x-icu", c.number`,
  '-company': Prisma.sql`c.stated_name COLLATE "sv-x-icu" DESC, c.number DESC`,
  status: Prisma.sql`array_position(${[...STATUSES]}::text[], c.status), c.number`,
  '-status': Prisma.sql`array_position(${[...STATUSES]}::text[], c.status) DESC, c.number DESC`,
  advisor: Prisma.sql`a.name COLLATE "sv-x-icu" NULLS LAST, c.number`,
  '-advisor': Prisma.sql`a.name COLLATE "sv-x-icu" DESC NULLS LAST, c.number DESC`,
}

/** The cases of a filter that this person may see, a page at a time, the nearest bid deadline first; those that have passed come after, as in the queue. */
export async function listCases(
  staff: Staff,
  filter: CaseFilter,
  sort: Sort,
  page: number,
  perPage = CASES_PER_PAGE,
): Promise<CaseList> {
  const seen = casesSeenBy(staff)
  const which = Prisma.sql`${seen} AND ${caseCondition(filter, seen, (id) => notBarred(staff.personId, id))}`
  const outside = outsideTimeOf(Prisma.sql`c.id`, (id) => notBarredFrom(staff.personId, id))
  const [cases, [counted]] = await Promise.all([
    db().$queryRaw<ListedCase[]>`
      WITH page AS (
        SELECT c.id, c.number, c.version, c.stated_name, c.municipality_code, c.about, c.status, c.waiting_since_at, c.advisor_id,
          c.opened_at, p.bid_deadline_on, p.bid_deadline_at, row_number() OVER (ORDER BY ${orders[sort]}) AS place
        FROM cases c LEFT JOIN procurement p ON p.id = c.procurement_id LEFT JOIN person a ON a.id = c.advisor_id
        WHERE ${which} ORDER BY ${orders[sort]} LIMIT ${perPage}::int OFFSET ${(page - 1) * perPage}::int)
      SELECT ${columns('c', OF_CASE)}, ${columns('c', OF_PROCUREMENT)}, ${columns('s', OF_STANDING)},
        c.waiting_since_at IS NOT NULL AS waiting, advisor.name AS advisor, day_of(c.opened_at)::text AS "openedOn",
        (SELECT coalesce(sum(minutes), 0)::int FROM ledger_entry
          WHERE case_id = c.id AND ${workedIn(filter.period)}) AS minutes,
        (SELECT coalesce(sum(minutes), 0)::int FROM ${outside} o WHERE ${workedIn(filter.period)}) AS "outsideMinutes",
        (SELECT extract(epoch FROM min(moved_at) - c.opened_at)::int FROM case_move
          WHERE case_id = c.id AND status = 'ongoing') AS "waitedSeconds",
        ${unseenOf(staff.personId)} AS unseen
      FROM page c JOIN case_standing s ON s.case_id = c.id LEFT JOIN person advisor ON advisor.id = c.advisor_id
      ORDER BY c.place`,
    db().$queryRaw<{ total: number; companies: number }[]>`
      SELECT count(*)::int AS total, count(DISTINCT c.company_id)::int AS companies FROM cases c WHERE ${which}`,
  ])
  return { cases, total: counted?.total ?? 0, companies: counted?.companies ?? 0 }
}
