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
