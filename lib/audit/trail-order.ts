import type { Direction, Order } from '@/lib/lists/order'

/** The columns that events are ordered by, and how each stands when it is chosen. */
export const EVENT_SORTS = {
  time: 'descending', who: 'ascending', what: 'ascending', case: 'descending',
} as const satisfies Record<string, Direction> // prettier-ignore
export type EventSortKey = keyof typeof EVENT_SORTS
export type EventSort = Order<EventSortKey>

/** The same for the access log, which is not of cases alone. */
export const ACCESS_SORTS = { time: 'descending', who: 'ascending', what: 'ascending' } as const satisfies Record<
  string,
  Direction
>
export type AccessSortKey = keyof typeof ACCESS_SORTS
export type AccessSort = Order<AccessSortKey>
