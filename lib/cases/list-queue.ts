import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseOrders, listOpenCases, OPEN_CASES_PER_PAGE, type OpenCases } from '@/lib/cases/list-open-cases'
import type { QueueAsked, QueueSort } from '@/lib/cases/queue-filter'
import type { TriageClock } from '@/lib/cases/slack'
import { slackOrder } from '@/lib/cases/slack-order'
import { soughtInList } from '@/lib/cases/sought-branches'
import { Prisma } from '@/lib/db/generated/client'

/**
 * What waits for the lead: to be judged, or to get its advisor; by what is left over by the clock, unless another order is
 * asked for. Without a clock that is by the deadline.
 */
export async function listQueue(
  lead: ProjectLead,
  page: number,
  asked: QueueAsked = {},
  perPage = OPEN_CASES_PER_PAGE,
  clock: TriageClock | null = null,
): Promise<OpenCases> {
  const where = Prisma.sql`c.status IN ('opened', 'accepted') AND ${soughtInList(asked)}`
  const order = orderOf(asked.sort ?? 'slack', clock)
  const { counts: _, ...queue } = await listOpenCases(lead, where, page, { perPage, order })
  return queue
}

function orderOf(sort: QueueSort, clock: TriageClock | null): Prisma.Sql {
  if (sort === 'slack') return clock ? slackOrder(clock) : orders.deadline
  if (sort === '-slack') return clock ? slackOrder(clock, 'DESC') : orders['-deadline']
  return orders[sort]
}

const orders: Record<Exclude<QueueSort, 'slack' | '-slack'>, Prisma.Sql> = {
  ...caseOrders,
  waited: Prisma.sql`c.opened_at, c.number`,
  '-waited': Prisma.sql`c.opened_at DESC, c.number DESC`,
}
