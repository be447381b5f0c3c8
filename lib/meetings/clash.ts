import 'server-only'
import { clockOf } from '@/lib/calendar/clock'
import { dayOf } from '@/lib/calendar/days'
import type { Tx } from '@/lib/db/transaction'

export type Span = { startsAt: Date; lengthMinutes: number }

const MINUTE_MS = 60_000
export const endOf = ({ startsAt, lengthMinutes }: Span) => new Date(startsAt.getTime() + lengthMinutes * MINUTE_MS)

/**
 * Holds the advisor's meetings as they are until the transaction ends, so that two who book the same hour see each other.
 * After the meeting that is changed, before the account. What a company chooses waits for the same lock in the database.
 */
export async function holdCalendar(tx: Tx, advisorId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('meetings of ' || ${advisorId}, 0))`
}

/** Another meeting of the advisor within the span. What the request `except` has booked is not another, nor is the meeting. */
export async function findOverlap(
  tx: Tx,
  advisorId: string,
  span: Span,
  except: { requestId: string; meetingId?: string | null },
): Promise<Span | undefined> {
  const [other] = await tx.$queryRaw<Span[]>`
    SELECT starts_at AS "startsAt", length_minutes AS "lengthMinutes" FROM meeting
    WHERE advisor_id = ${advisorId}::uuid AND status = 'booked' AND id IS DISTINCT FROM ${except.meetingId ?? null}::uuid
      AND request_id <> ${except.requestId}::uuid
      AND starts_at < ${endOf(span)}::timestamptz AND starts_at + make_interval(mins => length_minutes) > ${span.startsAt}::timestamptz
    ORDER BY starts_at LIMIT 1`
  return other
}

/** The advisor is away on the day that it begins. */
export async function findAbsence(tx: Tx, advisorId: string, { startsAt }: Pick<Span, 'startsAt'>): Promise<boolean> {
  const day = dayOf(startsAt)
  const [found] = await tx.$queryRaw<{ away: boolean }[]>`
    SELECT EXISTS (SELECT FROM absence WHERE advisor_id = ${advisorId}::uuid AND withdrawn_at IS NULL
      AND ${day}::date BETWEEN first_on AND last_on
      AND (weekdays = '{}' OR extract(isodow FROM ${day}::date)::text = ANY (weekdays))) AS away`
  return found?.away ?? false
}

/**
 * What the calendar that the advisor keeps elsewhere says of the span, of the day that it begins: from when to when it is
 * taken, and no more. What is known may be old; the form says how old.
 */
export async function findBusy(
  tx: Tx,
  advisorId: string,
  span: Span,
): Promise<{ from: string; to: string } | undefined> {
  const day = dayOf(span.startsAt)
  const [found] = await tx.$queryRaw<{ fromAt: Date; toAt: Date }[]>`
    SELECT from_at AS "fromAt", to_at AS "toAt" FROM busy_time
    WHERE person_id = ${advisorId}::uuid AND from_at < ${endOf(span)}::timestamptz AND to_at > ${span.startsAt}::timestamptz
    ORDER BY from_at LIMIT 1`
  if (!found) return undefined
  const { fromAt, toAt } = found
  return { from: dayOf(fromAt) < day ? '00:00' : clockOf(fromAt), to: dayOf(toAt) > day ? '24:00' : clockOf(toAt) }
}
