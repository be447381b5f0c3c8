import type { Direction, Order } from '@/lib/lists/order'

/** The columns that mails are ordered by, and how each stands when it is chosen. */
export const MAIL_SORTS = { when: 'descending', tries: 'descending', fault: 'ascending' } as const satisfies Record<
  string,
  Direction
>
export type MailSortKey = keyof typeof MAIL_SORTS
export type MailSort = Order<MailSortKey>
