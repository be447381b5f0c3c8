import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { caseOrders, listOpenCases, OPEN_CASES_PER_PAGE, type OpenCases } from '@/lib/cases/list-open-cases'
import type { QueueAsked, QueueSort } from '@/lib/cases/queue-filter'
import { soughtInList } from '@/lib/cases/sought-branches'
import { Prisma } from '@/lib/db/generated/client'

/** What waits for the lead: to be judged, or to get its advisor. */
export async function listQueue(
  lead: ProjectLead,
  page: number,
  asked: QueueAsked = {},
  perPage = OPEN_CASES_PER_PAGE,
): Promise<OpenCases> {
  const where = Prisma.sql`c.status IN ('opened', 'accepted') AND ${soughtInList(asked)}`
  const order = orders[asked.sort ?? 'deadline']
  const { counts: _, ...queue } = await listOpenCases(lead, where, page, { perPage, order })
  return queue
}

const orders: Record<QueueSort, Prisma.Sql> = {
  ...caseOrders,
  waited: Prisma.sql`c.opened_at, c.number`,
  '-waited': Prisma.sql`c.opened_at DESC, c.number DESC`,
}
