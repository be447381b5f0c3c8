import { thisYear } from '@/lib/calendar/this-year'

/** The first year that the database keeps days of. */
const FIRST_YEAR = 2000
const YEARS_AHEAD = 2

/**
 * Whether a week or a month of the year can be asked for in an address: '2000' to the year after next in Stockholm. Beyond
 * it nothing can be there, and further out neither the database nor the calendar counts on.
 */
export function isYearInReach(year: string): boolean {
  return /^\d{4}$/.test(year) && Number(year) >= FIRST_YEAR && Number(year) <= Number(thisYear()) + YEARS_AHEAD
}
