import { isSkipped, stockholmInstant } from '@/lib/calendar/instants'
import { Refusal } from '@/lib/refusals/refusal'

/** When a meeting starts, by Stockholm's clocks. Refusals: `meeting-passed`, `clock-skipped`. */
export function meetingStart({ day, clock }: { day: string; clock: string }, now: Date, field = 'clock'): Date {
  if (isSkipped(day, clock)) throw new Refusal('clock-skipped', {}, field)
  const startsAt = stockholmInstant(day, clock)
  if (startsAt <= now) throw new Refusal('meeting-passed', {}, field)
  return startsAt
}
