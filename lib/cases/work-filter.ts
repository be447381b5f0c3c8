import { z } from 'zod'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { askedLine } from '@/lib/text/plain-text'

export const WORK_FILTERS = ['all', 'waiting', 'deadline', 'hours'] as const
export type WorkFilter = (typeof WORK_FILTERS)[number]

/** The columns that the list is ordered by, and how each stands when it is chosen. */
export const WORK_SORTS = {
  deadline: 'ascending', company: 'ascending', status: 'ascending', contact: 'ascending', left: 'ascending',
} as const satisfies Record<string, Direction> // prettier-ignore
export type WorkSortKey = keyof typeof WORK_SORTS
export type WorkSort = Order<WorkSortKey>

/** `company` or 'none': what a number that was searched for led to. */
export type WorkAsked = { show: WorkFilter; q?: string; company?: string; sort?: WorkSort }

const company = z.union([z.uuid(), z.literal('none')])

/** Reads what is asked of the list out of an address. What cannot be understood is left out rather than refused. */
export function readWork(query: Query): WorkAsked & { q: string; sort: WorkSort } {
  const sought = company.safeParse(query.company)
  return {
    show: WORK_FILTERS.find((one) => one === query.show) ?? 'all',
    q: askedLine(query.q, LONGEST_SEARCH),
    ...(sought.success && { company: sought.data }),
    sort: readOrder(query, Object.keys(WORK_SORTS) as WorkSortKey[], 'deadline'),
  }
}

/** The same as an address says it. */
export function workQuery({ show, q = '', company: sought, sort = 'deadline' }: WorkAsked): Record<string, string> {
  return {
    ...(show !== 'all' && { show }),
    ...(q && { q }),
    ...(sought && { company: sought }),
    ...(sort !== 'deadline' && { sort }),
  }
}
