import type { MonthEntry } from '@/lib/time/own-month'
import type { WeekEntry } from '@/lib/time/week-of-entries'

/** Time of a month that was closed when it was written or taken back. `days`: those of the other view that it stands on. */
export type Adjusted = { minutes: number; days: string[] }

/** Of a week, by the days it was done: what the month has on the day it was written. Null where there is none. */
export function adjustedInWeek(entries: readonly WeekEntry[]): Adjusted | null {
  return adjusted(
    entries.map(({ adjustedOn: day, minutes, reversed }) => ({ day, minutes: reversed ? -minutes : minutes })),
  )
}

/** Of a month, by the days it was written: what the week has on the day it was done. Null where there is none. */
export function adjustedInMonth(entries: readonly MonthEntry[]): Adjusted | null {
  return adjusted(entries.map(({ concernsOn: day, minutes }) => ({ day, minutes })))
}

function adjusted(entries: readonly { day: string | null; minutes: number }[]): Adjusted | null {
  const found = entries.filter(({ day }) => day !== null)
  if (found.length === 0) return null
  const days = [...new Set(found.map(({ day }) => day ?? ''))].sort()
  return { minutes: found.reduce((sum, { minutes }) => sum + minutes, 0), days }
}
