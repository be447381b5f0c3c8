import { addDays, dayOf, weekday } from '@/lib/calendar/days'
import { isWorkingDay } from '@/lib/calendar/working-days'
import { OFFICE_MINUTES, officeMinutesOf } from '@/lib/calendar/working-time'

/** What somebody's time is taken by. */
export type Commitments = {
  /** Of an ordinary week; null where nobody has said it. */
  weeklyMinutes: number | null
  absences: readonly { firstOn: string; lastOn: string; weekdays: readonly string[] }[]
  /** Meetings and calls, with what they take or have reserved of the support. Instants as JSON has them. */
  booked: readonly { startsAt: string; minutes: number }[]
  /** Of a consultant's agreed time what has not been worked; null where nothing is agreed. */
  agreedLeft: number | null
}

const DAYS_OF_WEEK = 5

/** A working day, with the minutes of its office hours. */
export type OfficeDay = { day: string; minutes: number }

/** The working days from now until then: without red days and eves, of the first and the last as much as is left of it. */
export function officeDays(now: Date, until: Date): OfficeDay[] {
  const [days, last]: [OfficeDay[], string] = [[], dayOf(until)]
  for (let day = dayOf(now); day <= last; day = addDays(day, 1))
    if (isWorkingDay(day, 'free')) days.push({ day, minutes: officeMinutesOf(day, now, until) })
  return days
}

/**
 * The minutes that somebody has from now until then: of each working day a fifth of an ordinary week, of the first and the
 * last day as much of it as office hours are left, without red days, eves and absence, less what is booked meanwhile, and
 * never more than a consultant has agreed to. Null where nobody has said how much of a week there is. `days` are the same
 * for everybody, and found once where many are asked for.
 */
export function freeMinutes(
  commitments: Commitments,
  now: Date,
  until: Date,
  days: readonly OfficeDay[] = officeDays(now, until),
): number | null {
  const { weeklyMinutes, booked, agreedLeft } = commitments
  if (weeklyMinutes === null) return null
  const office = days.reduce((sum, { day, minutes }) => sum + (isAway(commitments, day) ? 0 : minutes), 0)
  const has = (office * weeklyMinutes) / (DAYS_OF_WEEK * OFFICE_MINUTES)
  const taken = (from: Date, to: Date | null) =>
    booked
      .filter(({ startsAt }) => new Date(startsAt) >= from && (to === null || new Date(startsAt) < to))
      .reduce((sum, { minutes }) => sum + minutes, 0)
  const free = has - taken(now, until)
  const agreed = agreedLeft === null ? free : Math.min(free, agreedLeft - taken(now, null))
  return Math.max(0, Math.floor(agreed))
}

/** Whether somebody is away that day: on holiday, or on the free day of a part-time week. */
export function isAway({ absences }: Pick<Commitments, 'absences'>, day: string): boolean {
  return absences.some(
    ({ firstOn, lastOn, weekdays }) =>
      firstOn <= day && day <= lastOn && (weekdays.length === 0 || weekdays.includes(String(weekday(day)))),
  )
}
