import { stockholmInstant } from '@/lib/calendar/instants'
import { Refusal } from '@/lib/refusals/refusal'

/** When a meeting starts, by Stockholm's clocks. Refusal `meeting-passed`. */
export function meetingStart({ day, clock }: { day: string; clock: string }, now: Date, field = 'clock'): Date {
  const startsAt = stockholmInstant(day, clock)
  if (startsAt <= now) throw new Refusal('meeting-passed', {}, field)
  return startsAt
}
