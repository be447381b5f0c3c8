import { addDays, dayOf, weekday } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { addWorkingDays, isWorkingDay } from '@/lib/calendar/working-days'

const MINUTE_MS = 60_000

let present = new Date()

/** The moment the story ends at; everything in it is so and so long before. Read before the clock is set to the past. */
export function beginAt(now: Date): void {
  present = now
}

/** The day so many days before, or with a negative count after, the one on which the story is told. */
export function dayAgo(days: number): string {
  return addDays(dayOf(present), -days)
}

export function minutesAgo(minutes: number): Date {
  return new Date(present.getTime() - minutes * MINUTE_MS)
}

/** On the working day so many days ago, or the last one before it, at a clock time of Stockholm. */
export function workday(daysAgo: number, clock: string): Date {
  let day = dayAgo(daysAgo)
  while (!isWorkingDay(day, 'free')) day = addDays(day, -1)
  return stockholmInstant(day, clock)
}

/** On the Saturday or Sunday so many days ago, or the last one before. */
export function weekend(daysAgo: number, clock: string): Date {
  let day = dayAgo(daysAgo)
  while (weekday(day) < 6) day = addDays(day, -1)
  return stockholmInstant(day, clock)
}

/** So many working days later; 0 is the same day. */
export function later(since: Date, workingDays: number, clock: string): Date {
  return stockholmInstant(addWorkingDays(dayOf(since), workingDays, 'free'), clock)
}

/** The day so many working days after the one on which the story is told. */
export function workdayAhead(workingDays: number): string {
  return addWorkingDays(dayOf(present), workingDays, 'free')
}
