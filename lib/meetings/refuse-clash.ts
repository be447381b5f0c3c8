import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { clockOf } from '@/lib/calendar/clock'
import type { Tx } from '@/lib/db/transaction'
import { endOf, findAbsence, findBusy, findOverlap, holdCalendar } from '@/lib/meetings/clash'
import type { BookMeetingInput } from '@/lib/meetings/inputs'
import { Refusals } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'

type Arranged = Pick<BookMeetingInput, 'length' | 'despite' | 'requestId'> & { startsAt: Date }
/** Where the form asks for the time. */
type Fields = { day: string; clock: string }

/**
 * A warning and no wall: another meeting of the advisor at that time, something in the calendar they keep elsewhere, or a
 * day they are away, unless it is asked for in spite of it. Refusals, all at once: `meeting-overlaps` {from, to},
 * `meeting-while-busy` {from, to}, `meeting-while-away`.
 */
export async function refuseClash(tx: Tx, advisor: Advisor, arranged: Arranged, except: string | null = null) {
  await holdCalendar(tx, advisor.personId)
  if (arranged.despite) return
  const [first, ...others] = await clashIssues(tx, advisor, arranged, { day: 'day', clock: 'clock' }, except)
  if (first) throw new Refusals([first, ...others])
}

export async function clashIssues(
  tx: Tx,
  { personId }: Advisor,
  { startsAt, length: lengthMinutes, requestId }: Omit<Arranged, 'despite'>,
  fields: Fields,
  meetingId: string | null = null,
): Promise<Issue[]> {
  const span = { startsAt, lengthMinutes }
  const other = await findOverlap(tx, personId, span, { requestId, meetingId })
  const busy = await findBusy(tx, personId, span)
  const isAway = await findAbsence(tx, personId, span)
  return [
    ...(other
      ? [
          {
            code: 'meeting-overlaps' as const,
            facts: { from: clockOf(other.startsAt), to: clockOf(endOf(other)) },
            field: fields.clock,
          },
        ]
      : []),
    ...(busy ? [{ code: 'meeting-while-busy' as const, facts: busy, field: fields.clock }] : []),
    ...(isAway ? [{ code: 'meeting-while-away' as const, facts: {}, field: fields.day }] : []),
  ]
}
