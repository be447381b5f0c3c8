import { addDays, weekday } from '@/lib/calendar/days'
import { isEve, isRedDay } from '@/lib/calendar/red-days'

/**
 * How Midsummer Eve, Christmas Eve and New Year's Eve count. Deadlines under Regulation 1182/71 treat
 * them as working days, which gives the earlier and safer day; promises of an answer treat them as free.
 */
export type Eves = 'working' | 'free'

export function isWorkingDay(day: string, eves: Eves = 'working'): boolean {
  if (weekday(day) > 5 || isRedDay(day)) return false
  return eves === 'working' || !isEve(day)
}

const yearsCounted = new Map<string, ReadonlyMap<string, number>>()

/** How many working days there are after one day and before a later one. Every year is walked through once. */
export function workingDaysBetween(from: string, to: string, eves: Eves = 'working'): number {
  if (from >= to) return 0
  const last = addDays(to, -1)
  let count = workingDaysOfYearTo(last, eves) - workingDaysOfYearTo(from, eves)
  for (let year = Number(from.slice(0, 4)); year < Number(last.slice(0, 4)); year += 1)
    count += workingDaysOfYearTo(`${year}-12-31`, eves)
  return count
}

/** The working days of the day's year up to and with the day. */
function workingDaysOfYearTo(day: string, eves: Eves): number {
  const year = day.slice(0, 4)
  const known = yearsCounted.get(year + eves) ?? countYear(year, eves)
  yearsCounted.set(year + eves, known)
  return known.get(day) ?? 0
}

function countYear(year: string, eves: Eves): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let count = 0
  for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
    if (isWorkingDay(day, eves)) count += 1
    counts.set(day, count)
  }
  return counts
}

/**
 * The nth working day after the day, which is not itself counted (Regulation 1182/71, art. 3).
 * Zero gives the day itself; a negative count walks backwards.
 */
export function addWorkingDays(day: string, count: number, eves: Eves = 'working'): string {
  if (!Number.isInteger(count)) throw new RangeError('Working days are whole')
  const step = count < 0 ? -1 : 1
  let found = day
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, step)
    if (isWorkingDay(found, eves)) left -= 1
  }
  return found
}
