/** What the lead looks through before a month is closed. */
export const ODDITIES = [
  'cases-without-time',
  'time-without-contact',
  'long-days',
  'overlapping-meetings',
  'holds-left',
] as const
export type Oddity = (typeof ODDITIES)[number]

/** More than so much in a day is looked at. */
export const LONG_DAY_MINUTES = 600

/** `number`: of the case; a day is of an advisor and of no case. `minutes`: worked, or reserved. */
export type OddityRow = {
  key: number
  oddity: Oddity
  number: string | null
  company: string | null
  advisor: string | null
  day: string | null
  minutes: number | null
}
