import { isAway, type Commitments } from '@/lib/advisors/free-minutes'
import { addDays, dayOf } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { isWorkingDay } from '@/lib/calendar/working-days'
import { OFFICE_MINUTES, OFFICE_OPENS, officeMinutesOf } from '@/lib/calendar/working-time'
import type { TriageDay } from '@/lib/cases/slack'

const DAYS_OF_WEEK = 5

/**
 * So many days from today on, with their office hours and the minutes that the advisor with the most time has until the end
 * of each, counted as `freeMinutes` does. Where somebody has not said how much time they have nobody knows, nor where there
 * is nobody: then it sets no limit.
 */
export function triageDays(advisors: readonly Commitments[], now: Date, count: number): TriageDay[] {
  const days: TriageDay[] = []
  const known = advisors.length > 0 && advisors.every(({ weeklyMinutes }) => weeklyMinutes !== null)
  const office = advisors.map(() => 0)
  let before = 0
  for (let ahead = 0, day = dayOf(now); ahead < count; ahead++, day = addDays(day, 1)) {
    const opensAt = Math.max(now.getTime(), stockholmInstant(day, OFFICE_OPENS).getTime())
    const until = stockholmInstant(addDays(day, 1), '00:00')
    const room = isWorkingDay(day, 'free') ? officeMinutesOf(day, now, until) : 0
    const free = advisors.map((one, index) => {
      const at = (office[index] ?? 0) + (isAway(one, day) ? 0 : room)
      office[index] = at
      return left(one, (at * (one.weeklyMinutes ?? 0)) / (DAYS_OF_WEEK * OFFICE_MINUTES), now, until)
    })
    days.push({ opens: Math.floor(opensAt / 60_000), before, room, free: known ? Math.max(...free) : null })
    before += room
  }
  return days
}

function left({ booked, agreedLeft }: Commitments, has: number, now: Date, until: Date): number {
  const taken = (to: number) =>
    booked
      .filter(({ startsAt }) => Date.parse(startsAt) >= now.getTime() && Date.parse(startsAt) < to)
      .reduce((sum, { minutes }) => sum + minutes, 0)
  const free = has - taken(until.getTime())
  return Math.max(0, Math.floor(agreedLeft === null ? free : Math.min(free, agreedLeft - taken(Infinity))))
}
