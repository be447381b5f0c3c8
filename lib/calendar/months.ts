import { addDays, isDay } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { isYearInReach } from '@/lib/calendar/years'

/** Months as 'YYYY-MM', of Stockholm's days. */

/** Whether the text is a month that exists, of a year in reach. */
export function isMonth(text: string): boolean {
  return isDay(`${text}-01`) && isYearInReach(text.slice(0, 4))
}

export function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length)
}

export function monthBefore(month: string): string {
  return monthOf(addDays(`${month}-01`, -1))
}

export function lastDayOf(month: string): string {
  return addDays(`${monthAfter(month)}-01`, -1)
}

export function monthAfter(month: string): string {
  return monthOf(addDays(`${month}-01`, 31))
}

/** Every month from the first to the last, both counted. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}

/** The same from the earliest to the latest of those given; none for none. */
export function withMonthsBetween(months: Iterable<string>): string[] {
  const known = [...months].sort()
  const [first] = known
  const last = known.at(-1)
  return first && last ? monthsBetween(first, last) : []
}

/** The Mondays of the weeks that have a day in the month. */
export function mondaysOf(month: string): string[] {
  const mondays: string[] = []
  for (let monday = startOfWeek(`${month}-01`); monday <= lastDayOf(month); monday = addDays(monday, 7))
    mondays.push(monday)
  return mondays
}
