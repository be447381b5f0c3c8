import type { Direction, Order } from '@/lib/lists/order'

/** The columns that what a search finds is ordered by within its groups, and how each stands when it is chosen. */
export const FOUND_SORTS = {
  number: 'descending', company: 'ascending', status: 'ascending', contact: 'ascending', buyer: 'ascending',
  advisor: 'ascending',
} as const satisfies Record<string, Direction> // prettier-ignore
export type FoundSortKey = keyof typeof FOUND_SORTS
export type FoundSort = Order<FoundSortKey>
