import 'server-only'
import { addDays, dayOf } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'

/** The Stockholm clock time at which those are reminded whose training is the next day. */
const REMINDS_AT = '09:00'

/** When those who have a seat by then are reminded. Whoever gets one later has the confirmation, and is promised no more. */
export function remindsAt(startsAt: Date): Date {
  return stockholmInstant(addDays(dayOf(startsAt), -1), REMINDS_AT)
}
