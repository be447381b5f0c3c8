import { readSought, soughtQuery, type SoughtInList } from '@/lib/cases/sought-in-list'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'

/** The columns that the queue is ordered by, and how each stands when it is chosen. */
export const QUEUE_SORTS = {
  slack: 'ascending', deadline: 'ascending', company: 'ascending', waited: 'descending',
} as const satisfies Record<string, Direction> // prettier-ignore
export type QueueSortKey = keyof typeof QUEUE_SORTS
export type QueueSort = Order<QueueSortKey>

export type QueueAsked = SoughtInList & { sort?: QueueSort }

/** Reads what is asked of the queue out of an address. What cannot be understood is left out rather than refused. */
export function readQueue(query: Query): QueueAsked & { q: string; sort: QueueSort } {
  return { ...readSought(query), sort: readOrder(query, Object.keys(QUEUE_SORTS) as QueueSortKey[], 'slack') }
}

/** The same as an address says it. */
export function queueQuery({ sort = 'slack', ...sought }: QueueAsked): Record<string, string> {
  return { ...soughtQuery(sought), ...(sort !== 'slack' && { sort }) }
}
