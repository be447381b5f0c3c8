export const ACTIVITIES = ['call', 'meeting', 'review', 'written-reply', 'travel', 'administration'] as const
export type Activity = (typeof ACTIVITIES)[number]

/** The shipped rule: what counts towards the five hours. Each round writes down its own. */
export const COUNTED_BY_DEFAULT: readonly Activity[] = ['call', 'meeting', 'review', 'written-reply']
