/** Whose file it is, told by its headings. */
export const FORMATS = ['template', 'kimai', 'toggl'] as const
export type Format = (typeof FORMATS)[number]

/** How '3/4/2026' is read: the third of April, or the fourth of March. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const
export type DayOrder = (typeof DAY_ORDERS)[number]

/** What a row would become, or has become; `alike` has time of the same length already, logged in another way. */
export const OUTCOMES = ['work', 'split', 'beyond', 'outside', 'alike', 'already', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]
