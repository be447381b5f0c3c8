import { addDays, daysBetween, weekday } from '@/lib/calendar/days'

export type IsoWeek = { year: number; week: number }

/** ISO 8601 week. `year` is the year of the week, which is not always the year of the day. */
export function isoWeek(day: string): IsoWeek {
  const thursday = addDays(day, 4 - weekday(day))
  const year = Number(thursday.slice(0, 4))
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 }
}

/** The Monday of the day's week. */
export function startOfWeek(day: string): string {
  return addDays(day, 1 - weekday(day))
}
