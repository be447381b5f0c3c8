import 'server-only'
import { clockOf } from '@/lib/calendar/clock'
import type { Tx } from '@/lib/db/transaction'
import { endOf, findAbsence, findBusy, findOverlap, holdCalendar } from '@/lib/meetings/clash'
import type { BookMeetingInput } from '@/lib/meetings/inputs'
import { Refusals } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'

/** Whose the meeting is to be, and whether it is they who book it. */
export type Booked = { advisorId: string; whose: 'own' | 'advisor' }
type Arranged = Pick<BookMeetingInput, 'length' | 'despite' | 'requestId'> & { startsAt: Date }
/** Where the form asks for the time. */
type Fields = { day: string; clock: string }

/**
 * A warning and no wall: another meeting of the advisor at that time, something in the calendar they keep elsewhere, or a
 * day they are away, unless it is asked for in spite of it. Refusals, all at once, each {whose}: `meeting-overlaps`
 * {from, to}, `meeting-while-busy` {from, to}, `meeting-while-away`.
 */
export async function refuseClash(tx: Tx, booked: Booked, arranged: Arranged, except: string | null = null) {
  await holdCalendar(tx, booked.advisorId)
  if (arranged.despite) return
  const [first, ...others] = await clashIssues(tx, booked, arranged, { day: 'day', clock: 'clock' }, except)
  if (first) throw new Refusals([first, ...others])
}

export async function clashIssues(
  tx: Tx,
  { advisorId, whose }: Booked,
  { startsAt, length: lengthMinutes, requestId }: Omit<Arranged, 'despite'>,
  fields: Fields,
  meetingId: string | null = null,
): Promise<Issue[]> {
  const span = { startsAt, lengthMinutes }
  const other = await findOverlap(tx, advisorId, span, { requestId, meetingId })
  const busy = await findBusy(tx, advisorId, span)
  const isAway = await findAbsence(tx, advisorId, span)
  return [
    ...(other
      ? [
          {
            code: 'meeting-overlaps' as const,
            facts: { from: clockOf(other.startsAt), to: clockOf(endOf(other)), whose },
            field: fields.clock,
          },
        ]
      : []),
    ...(busy ? [{ code: 'meeting-while-busy' as const, facts: { ...busy, whose }, field: fields.clock }] : []),
    ...(isAway ? [{ code: 'meeting-while-away' as const, facts: { whose }, field: fields.day }] : []),
  ]
}
