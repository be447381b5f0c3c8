import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { clockOf } from '@/lib/calendar/clock'
import type { Tx } from '@/lib/db/transaction'
import type { BookMeetingInput } from '@/lib/meetings/inputs'
import { Refusals } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'

type Arranged = Pick<BookMeetingInput, 'day' | 'length' | 'despite' | 'requestId'> & { startsAt: Date }
type Other = { startsAt: Date; lengthMinutes: number }

const MINUTE_MS = 60_000
const endOf = ({ startsAt, lengthMinutes }: Other) => new Date(startsAt.getTime() + lengthMinutes * MINUTE_MS)

/**
 * A warning and no wall: another meeting of the advisor at that time, or a day they are away, unless it is asked for in
 * spite of it. Refusals, both at once: `meeting-overlaps` {from, to}, `meeting-while-away`.
 */
export async function refuseClash(tx: Tx, advisor: Advisor, arranged: Arranged, except: string | null = null) {
  if (arranged.despite) return
  const [other, isAway] = [await findOther(tx, advisor, arranged, except), await awayOn(tx, advisor, arranged.day)]
  const issues: Issue[] = [
    ...(other
      ? [
          {
            code: 'meeting-overlaps' as const,
            facts: { from: clockOf(other.startsAt), to: clockOf(endOf(other)) },
            field: 'clock',
          },
        ]
      : []),
    ...(isAway ? [{ code: 'meeting-while-away' as const, facts: {}, field: 'day' }] : []),
  ]
  const [first, ...others] = issues
  if (first) throw new Refusals([first, ...others])
}

/** What the same request has booked is not another. */
async function findOther(tx: Tx, { personId }: Advisor, arranged: Arranged, except: string | null) {
  const { startsAt, length, requestId } = arranged
  const endsAt = endOf({ startsAt, lengthMinutes: length })
  const [other] = await tx.$queryRaw<Other[]>`
    SELECT starts_at AS "startsAt", length_minutes AS "lengthMinutes" FROM meeting
    WHERE advisor_id = ${personId}::uuid AND status = 'booked' AND id IS DISTINCT FROM ${except}::uuid
      AND request_id <> ${requestId}::uuid
      AND starts_at < ${endsAt}::timestamptz AND starts_at + make_interval(mins => length_minutes) > ${startsAt}::timestamptz
    ORDER BY starts_at LIMIT 1`
  return other
}

async function awayOn(tx: Tx, { personId }: Advisor, day: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ away: boolean }[]>`
    SELECT EXISTS (SELECT FROM absence WHERE advisor_id = ${personId}::uuid AND withdrawn_at IS NULL
      AND ${day}::date BETWEEN first_on AND last_on
      AND (weekdays = '{}' OR extract(isodow FROM ${day}::date)::text = ANY (weekdays))) AS away`
  return found?.away ?? false
}
