import { isSkipped, stockholmInstant } from '@/lib/calendar/instants'
import { LEAST_HOURS, MOST_DAYS } from '@/lib/exercises/codes'
import { Refusal } from '@/lib/refusals/refusal'

const HOUR = 3_600_000

/** The last moment to answer, by Stockholm's clocks. Refusals: `clock-skipped`, `exercise-too-soon`, `exercise-too-far`. */
export function exerciseEnd({ day, clock }: { day: string; clock: string }, now: Date): Date {
  if (isSkipped(day, clock)) throw new Refusal('clock-skipped', {}, 'clock')
  const endsAt = stockholmInstant(day, clock)
  const left = endsAt.getTime() - now.getTime()
  if (left < LEAST_HOURS * HOUR) throw new Refusal('exercise-too-soon', {}, 'clock')
  if (left > MOST_DAYS * 24 * HOUR) throw new Refusal('exercise-too-far', {}, 'day')
  return endsAt
}
