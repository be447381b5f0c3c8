import 'server-only'
import { clockOf } from '@/lib/calendar/clock'
import { addDays, dayOf, weekday } from '@/lib/calendar/days'
import { endOfDay, stockholmInstant } from '@/lib/calendar/instants'
import { isWorkingDay } from '@/lib/calendar/working-days'
import { host, type PhoneTime } from '@/lib/config/host'

/** What the company is told of when it is answered. A day is 'YYYY-MM-DD', a clock 'HH:MM', both of Stockholm. */
export type PromisedAnswer =
  | { code: 'by-day' | 'bid-closed' | 'bid-closes-first'; day: string }
  | { code: 'call-now' }
  | { code: 'call-today'; clock: string }
  | { code: 'call-on'; day: string; clock: string }

type Awaited = { responseDueOn: string; bidDeadlineAt: Date | null }

const NEAR_MS = 3 * 86_400_000
/** Beyond this no holidays keep the telephone closed. */
const DAYS_AHEAD = 14

/**
 * The one promise of an answer. A bid that closes before the promised day is over, or within three days, is answered by
 * telephone, when there is someone to take it; once it has closed, or closes before anybody answers, only the day is left.
 */
export function promisedAnswer(
  { responseDueOn: day, bidDeadlineAt }: Awaited,
  phoneTimes: readonly PhoneTime[],
  now: Date,
): PromisedAnswer {
  if (!bidDeadlineAt) return { code: 'by-day', day }
  if (bidDeadlineAt <= now) return { code: 'bid-closed', day }
  if (bidDeadlineAt > endOfDay(day) && bidDeadlineAt.getTime() - now.getTime() >= NEAR_MS)
    return { code: 'by-day', day }
  const open = nextOpening(phoneTimes, now)
  if (!open || open.at >= bidDeadlineAt)
    return { code: bidDeadlineAt > endOfDay(day) ? 'by-day' : 'bid-closes-first', day }
  if (open.at <= now) return { code: 'call-now' }
  return open.day === dayOf(now)
    ? { code: 'call-today', clock: open.clock }
    : { code: 'call-on', day: open.day, clock: open.clock }
}

/** The same by the host's own hours. */
export function promisedTo(awaited: Awaited, now: Date): PromisedAnswer {
  return promisedAnswer(awaited, host().authority.phoneTimes, now)
}

/** When somebody takes the telephone next: at once within its hours, which are those of working days. */
function nextOpening(phoneTimes: readonly PhoneTime[], now: Date): { at: Date; day: string; clock: string } | null {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const day = addDays(dayOf(now), ahead)
    if (!isWorkingDay(day, 'free')) continue
    const times = phoneTimes
      .filter(({ weekdays, until }) => weekdays.includes(weekday(day)) && (ahead > 0 || until > clockOf(now)))
      .sort((one, other) => (one.from < other.from ? -1 : 1))
    if (times[0]) return { at: stockholmInstant(day, times[0].from), day, clock: times[0].from }
  }
  return null
}
