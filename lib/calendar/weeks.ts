import { addDays, weekday } from '@/lib/calendar/days'

/** The Monday of the day's week. */
export function startOfWeek(day: string): string {
  return addDays(day, 1 - weekday(day))
}
