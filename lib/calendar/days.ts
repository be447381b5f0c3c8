/**
 * Calendar days as 'YYYY-MM-DD' strings. They have no zone: arithmetic runs on UTC midnights, so
 * daylight saving time cannot move a day. Only `dayOf` and `today` look at a clock, and they use Intl,
 * so this file also runs in a browser.
 */
import { zone } from '@/lib/calendar/zone'

const DAY_MS = 86_400_000

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day an instant falls on in Stockholm. */
export function dayOf(instant: Date): string {
  const written = dayFormat.format(instant)
  return `${written.slice(6).padStart(4, '0')}-${written.slice(3, 5)}-${written.slice(0, 2)}`
}

export function today(now: Date = new Date()): string {
  return dayOf(now)
}

/** Whether the text is a day that exists, in the canonical form 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === text
}

/** Midnight UTC of the day, in milliseconds. Throws a RangeError for a day that does not exist. */
export function utcMidnight(day: string): number {
  if (!isDay(day)) throw new RangeError('Not a day in the form YYYY-MM-DD')
  return Date.parse(`${day}T00:00:00Z`)
}

export function addDays(day: string, count: number): string {
  return new Date(utcMidnight(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: string, to: string): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: string): number {
  return new Date(utcMidnight(day)).getUTCDay() || 7
}
