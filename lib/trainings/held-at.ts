import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { stockholmInstant } from '@/lib/calendar/instants'

type Typed = { day: string; startsAt: string; endsAt: string; closesOn: string; closesAt: string }
export type HeldAt = { startsAt: Date; endsAt: Date; signUpClosesAt: Date }

/**
 * What was typed in Stockholm clock time, as instants. Without a closing day the sign-up is open until the start.
 * Refusals: `training-in-past`, `closes-after-start`.
 */
export function heldAt({ day, startsAt, endsAt, closesOn, closesAt }: Typed, now: Date): HeldAt {
  const starts = stockholmInstant(day, startsAt)
  const closes = closesOn ? stockholmInstant(closesOn, closesAt || '23:59') : starts
  if (starts <= now) throw new Refusal('training-in-past', {}, 'day')
  if (closes > starts) throw new Refusal('closes-after-start', {}, 'closesOn')
  return { startsAt: starts, endsAt: stockholmInstant(day, endsAt), signUpClosesAt: closes }
}
