import { addDays, daysBetween, weekday } from '@/lib/calendar/days'
import { isYearInReach } from '@/lib/calendar/years'

/** The Monday of the day's week. */
export function startOfWeek(day: string): string {
  return addDays(day, 1 - weekday(day))
}

/** Monday to Sunday. */
export function daysOfWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** The week's number as ISO 8601 counts it, in the year of its Thursday. */
export function weekOf(day: string): { year: number; week: number } {
  const monday = startOfWeek(day)
  const year = addDays(monday, 3).slice(0, 4)
  return { year: Number(year), week: daysBetween(startOfWeek(`${year}-01-04`), monday) / 7 + 1 }
}

/** '2026-v48', in English '2026-W48': as an address and a file name write it. */
export function weekName(day: string, locale: string): string {
  const { year, week } = weekOf(day)
  return `${year}-${locale.startsWith('en') ? 'W' : 'v'}${String(week).padStart(2, '0')}`
}

/** The Monday of a week in either spelling; null for a week that does not exist, or is of no year in reach. */
export function parseWeek(text: string): string | null {
  const [, year = '', week = ''] = /^(\d{4})-[vw]?(\d{1,2})$/i.exec(text) ?? []
  const fourth = `${year}-01-04`
  if (!isYearInReach(year)) return null
  const monday = addDays(startOfWeek(fourth), (Number(week) - 1) * 7)
  const found = weekOf(monday)
  return found.year === Number(year) && found.week === Number(week) ? monday : null
}
