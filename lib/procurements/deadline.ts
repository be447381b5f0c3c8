import { clockOf } from '@/lib/calendar/clock'
import { formatDay, formatInstant, type DayStyle } from '@/lib/i18n/formats'

/** The clock time that was told with a deadline, or null where it is the end of its day. */
export function deadlineClock(at: Date): string | null {
  return at.getTime() % 60_000 === 0 ? clockOf(at) : null
}

/** A deadline in words: its day, and the clock time where one was told. */
export function sayDeadline(on: string, at: Date | null, locale: string, style: DayStyle = 'long'): string {
  return at && deadlineClock(at) ? formatInstant(at, locale, style) : formatDay(on, locale, style)
}
