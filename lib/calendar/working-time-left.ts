import { workingMinutesUntil } from '@/lib/calendar/working-time'

const WORKING_DAY_MINUTES = 9 * 60

/** The office time until an instant in the unit that says most: whole working days, and hours on the last of them. */
export function workingTimeLeft(now: Date, until: Date): { unit: 'days' | 'hours'; count: number } {
  const minutes = workingMinutesUntil(now, until)
  if (minutes >= WORKING_DAY_MINUTES) return { unit: 'days', count: Math.floor(minutes / WORKING_DAY_MINUTES) }
  return { unit: 'hours', count: Math.floor(minutes / 60) }
}
