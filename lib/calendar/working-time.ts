import { clockOf } from '@/lib/calendar/clock'
import { dayOf } from '@/lib/calendar/days'
import { isWorkingDay, workingDaysBetween, type Eves } from '@/lib/calendar/working-days'

const OPENS = 8 * 60
const CLOSES = 17 * 60
/** When a working day begins, as a clock shows it. */
export const OFFICE_OPENS = '08:00'
/** Of a whole working day. */
export const OFFICE_MINUTES = CLOSES - OPENS

/**
 * Minutes of office time (08–17 Stockholm, working days) from now until the deadline; 0 once it has passed.
 * Office hours never meet a change to or from summer time, so clock minutes are real minutes.
 */
export function workingMinutesUntil(now: Date, deadlineAt: Date, eves: Eves = 'free'): number {
  if (deadlineAt <= now) return 0
  const firstDay = dayOf(now)
  const lastDay = dayOf(deadlineAt)
  if (firstDay === lastDay) return isWorkingDay(lastDay, eves) ? officeMinute(deadlineAt) - officeMinute(now) : 0
  const onFirst = isWorkingDay(firstDay, eves) ? CLOSES - officeMinute(now) : 0
  const onLast = isWorkingDay(lastDay, eves) ? officeMinute(deadlineAt) - OPENS : 0
  return onFirst + workingDaysBetween(firstDay, lastDay, eves) * (CLOSES - OPENS) + onLast
}

/** Whether somebody is at work then: 08–17 Stockholm on a working day. */
export function isOfficeTime(now: Date, eves: Eves = 'free'): boolean {
  const clock = clockOf(now)
  return isWorkingDay(dayOf(now), eves) && clock >= OFFICE_OPENS && clock < '17:00'
}

/** The minutes of office hours that the two leave of a day on which somebody is at work. */
export function officeMinutesOf(day: string, from: Date, until: Date): number {
  const opens = dayOf(from) === day ? officeMinute(from) : OPENS
  const closes = dayOf(until) === day ? officeMinute(until) : CLOSES
  return Math.max(0, closes - opens)
}

function officeMinute(instant: Date): number {
  const [hours = 0, minutes = 0] = clockOf(instant).split(':').map(Number)
  return Math.min(CLOSES, Math.max(OPENS, hours * 60 + minutes))
}
