import { addDays, isDay } from '@/lib/calendar/days'

/** Months as 'YYYY-MM', of Stockholm's days. */

export function isMonth(text: string): boolean {
  return isDay(`${text}-01`)
}

export function monthOf(day: string): string {
  return day.slice(0, 'YYYY-MM'.length)
}

export function monthBefore(month: string): string {
  return monthOf(addDays(`${month}-01`, -1))
}

export function lastDayOf(month: string): string {
  const nextMonth = monthOf(addDays(`${month}-01`, 31))
  return addDays(`${nextMonth}-01`, -1)
}
