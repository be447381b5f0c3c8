import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { caseOrders, listOpenCases, OPEN_CASES_PER_PAGE, usualOrder, type OpenCases } from '@/lib/cases/list-open-cases'
import { soughtInList } from '@/lib/cases/sought-branches'
import { URGENT_DAYS } from '@/lib/cases/urgency'
import { WORK_FILTERS, type WorkAsked, type WorkFilter, type WorkSort } from '@/lib/cases/work-filter'
import { Prisma } from '@/lib/db/generated/client'
import { NEARLY_USED_MINUTES } from '@/lib/rounds/nearly-used'

/** `counts`: how many each choice of the list holds. */
export type WorkPage = OpenCases & { counts: Record<WorkFilter, number> }

/** The advisor's own open cases: all, those that wait for an answer, those that close soon, those short of hours. */
export async function listWork(
  advisor: Advisor,
  asked: WorkAsked,
  page: number,
  perPage = OPEN_CASES_PER_PAGE,
): Promise<WorkPage> {
  const { show, sort = 'deadline' } = asked
  const where = Prisma.sql`c.advisor_id = ${advisor.personId}::uuid AND c.status IN ('assigned', 'ongoing') AND ${soughtInList(asked)}`
  const counted = WORK_FILTERS.map((one) => Prisma.sql`${one}::text, count(*) FILTER (WHERE ${conditions[one]})`)
  const list = await listOpenCases(advisor, where, page, {
    ...{ perPage, order: orders[sort], narrowed: conditions[show] },
    counted: Prisma.sql`jsonb_build_object(${Prisma.join(counted)})`,
  })
  return { ...list, counts: { ...NOTHING, ...list.counts } }
}

const NOTHING: Record<WorkFilter, number> = { all: 0, waiting: 0, deadline: 0, hours: 0 }

const conditions: Record<WorkFilter, Prisma.Sql> = {
  all: Prisma.sql`TRUE`,
  waiting: Prisma.sql`(c.status = 'assigned' OR c.unanswered)`,
  deadline: Prisma.sql`c.bid_deadline_at BETWEEN now() AND now() + make_interval(days => ${URGENT_DAYS}::int)`,
  hours: Prisma.sql`c.minutes_left <= ${NEARLY_USED_MINUTES}::int`,
}

const contact = Prisma.sql`(SELECT max(worked_on) FROM ledger_entry WHERE case_id = c.id AND kind = 'work')`
const orders: Record<WorkSort, Prisma.Sql> = {
  ...caseOrders,
  // 'assigned' comes before 'ongoing' in the life of a case, as in the alphabet.
  status: Prisma.sql`c.status, ${usualOrder}`,
  '-status': Prisma.sql`c.status DESC, ${usualOrder}`,
  contact: Prisma.sql`${contact} NULLS FIRST, ${usualOrder}`,
  '-contact': Prisma.sql`${contact} DESC NULLS LAST, ${usualOrder}`,
  left: Prisma.sql`c.minutes_left, ${usualOrder}`,
  '-left': Prisma.sql`c.minutes_left DESC, ${usualOrder}`,
}
