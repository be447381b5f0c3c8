import { readSought, soughtQuery, type SoughtInList } from '@/lib/cases/sought-in-list'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'

export const WORK_FILTERS = ['all', 'waiting', 'deadline', 'hours'] as const
export type WorkFilter = (typeof WORK_FILTERS)[number]

/** The columns that the list is ordered by, and how each stands when it is chosen. */
export const WORK_SORTS = {
  deadline: 'ascending', company: 'ascending', status: 'ascending', contact: 'ascending', left: 'ascending',
} as const satisfies Record<string, Direction> // prettier-ignore
export type WorkSortKey = keyof typeof WORK_SORTS
export type WorkSort = Order<WorkSortKey>

export type WorkAsked = SoughtInList & { show: WorkFilter; sort?: WorkSort }

/** Reads what is asked of the list out of an address. What cannot be understood is left out rather than refused. */
export function readWork(query: Query): WorkAsked & { q: string; sort: WorkSort } {
  return {
    show: WORK_FILTERS.find((one) => one === query.show) ?? 'all',
    ...readSought(query),
    sort: readOrder(query, Object.keys(WORK_SORTS) as WorkSortKey[], 'deadline'),
  }
}

/** The same as an address says it. */
export function workQuery({ show, sort = 'deadline', ...sought }: WorkAsked): Record<string, string> {
  return {
    ...(show !== 'all' && { show }),
    ...soughtQuery(sought),
    ...(sort !== 'deadline' && { sort }),
  }
}
