import { workingMinutesUntil } from '@/lib/calendar/working-time'

const WORKING_DAY_MINUTES = 9 * 60

export type WorkingTime = { unit: 'days' | 'hours'; count: number }

/** The office time until an instant in the unit that says most: whole working days, and hours on the last of them. */
export function workingTimeLeft(now: Date, until: Date): WorkingTime {
  return inWorkingTime(workingMinutesUntil(now, until))
}

/** So much office time, in the same way. */
export function inWorkingTime(minutes: number): WorkingTime {
  if (minutes >= WORKING_DAY_MINUTES) return { unit: 'days', count: Math.floor(minutes / WORKING_DAY_MINUTES) }
  return { unit: 'hours', count: Math.floor(minutes / 60) }
}
