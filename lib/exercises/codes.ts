/** What a company says to whether it could deliver what is asked for. */
export const ANSWERS = ['yes', 'partly', 'no'] as const
export type Answer = (typeof ANSWERS)[number]

/** For how long companies may answer, in hours and in days. The database holds the same. */
export const LEAST_HOURS = 1
export const MOST_DAYS = 31

export const LONGEST_WHAT = 200
export const LONGEST_WORDS = 300
