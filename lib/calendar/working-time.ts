import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf } from '@/lib/calendar/days'
import { isWorkingDay, type Eves } from '@/lib/calendar/working-days'

const OPENS = 8 * 60
const CLOSES = 17 * 60

/**
 * Minutes of office time (08–17 Stockholm, working days) from now until the deadline; 0 once it has passed.
 * Office hours never meet a change to or from summer time, so clock minutes are real minutes.
 */
export function workingMinutesUntil(now: Date, deadlineAt: Date, eves: Eves = 'free'): number {
  if (deadlineAt <= now) return 0
  const firstDay = dayOf(now)
  const lastDay = dayOf(deadlineAt)
  let total = 0
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    if (!isWorkingDay(day, eves)) continue
    const from = day === firstDay ? officeMinute(now) : OPENS
    const to = day === lastDay ? officeMinute(deadlineAt) : CLOSES
    total += Math.max(0, to - from)
  }
  return total
}

function officeMinute(instant: Date): number {
  const [hours = 0, minutes = 0] = clockOf(instant).split(':').map(Number)
  return Math.min(CLOSES, Math.max(OPENS, hours * 60 + minutes))
}
