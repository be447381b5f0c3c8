import { addDays, dayOf } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'

const AT = '07:00'

/** The first seven o'clock in the morning after an instant. */
export function nextDigest(after: Date): Date {
  const day = dayOf(after)
  const today = stockholmInstant(day, AT)
  return after < today ? today : stockholmInstant(addDays(day, 1), AT)
}
