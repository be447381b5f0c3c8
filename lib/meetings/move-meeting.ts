import 'server-only'
import { record } from '@/lib/audit/record'
import { stockholmInstant } from '@/lib/calendar/instants'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { Meeting } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { holdTime } from '@/lib/meetings/hold-time'
import type { MoveMeetingInput } from '@/lib/meetings/inputs'
import { meetingAsSeen } from '@/lib/meetings/meeting-for-change'
import { meetingStart } from '@/lib/meetings/meeting-start'
import { queueMeetingMail, queueTakenOverMail } from '@/lib/meetings/queue-meeting-mail'
import { refuseClash } from '@/lib/meetings/refuse-clash'
import { refuseHold } from '@/lib/meetings/refuse-hold'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'
import { requireBookable } from '@/lib/meetings/require-bookable'
import { showAdvisor, whoseMeeting, type Booker } from '@/lib/meetings/whose-meeting'
import { tellingConflict } from '@/lib/procurements/conflict'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * Another time, length, place or other minutes for a meeting that is still to be. Calendars get a newer number, and
 * whoever takes part is reminded again. It is then whoever's who has the case; where that is another, the calendar of whose it was takes it out. The same `requestId` moves once. Refusals: `case-not-found`, `case-takes-no-time`,
 * `meeting-gone`, `meeting-moved-on`, also when it has changed again since this request, `meeting-passed`,
 * `conflict-of-interest` where the case is closed to its advisor, `request-reused`, and those of meetingStart, requireBookable, refuseHold and, at another time or of another advisor, of refuseClash.
 */
export async function moveMeeting(booker: Booker, input: MoveMeetingInput, now: Date = new Date()): Promise<void> {
  try {
    await tellingConflict(transaction((tx) => move(tx, booker, input, now)))
  } catch (error) {
    throw await refuseHold(error, booker, input.number)
  }
}

async function move(tx: Tx, booker: Booker, input: MoveMeetingInput, now: Date): Promise<void> {
  const { number, kind, length, reserved, place, participants } = input
  const supportCase = await caseForChange(tx, booker, number)
  const { id: caseId, companyId } = supportCase
  const { meeting: before, again } = await meetingAsSeen(tx, booker, caseId, input)
  if (again) return requireMovedSo(before, input)
  const booked = whoseMeeting(booker, supportCase)
  const startsAt = meetingStart(input, now)
  await requireBookable(tx, supportCase, input, [{ startsAt }])
  const sameTime = before.startsAt.getTime() === startsAt.getTime() && before.lengthMinutes === length
  if (!sameTime || before.advisorId !== booked.advisorId)
    await refuseClash(tx, booked, { ...input, startsAt }, before.id)
  const after = await tx.meeting.update({
    where: { id: before.id },
    data: {
      ...{ advisorId: booked.advisorId, kind, startsAt, place, participants, lengthMinutes: length },
      ...{ reservedMinutes: reserved, sequence: before.sequence + 1, remindedAt: null },
      ...{ changedBy: booker.personId, changedRequest: input.requestId },
    },
  })
  // What waits for it is in the name of whose it is.
  if (before.reservedMinutes !== reserved || before.advisorId !== booked.advisorId) {
    await tellRelease(tx, booker, supportCase, await releaseHold(tx, booker, supportCase, before.id, 'moved'))
    await holdTime(tx, booker, supportCase, after, reserved)
  }
  await queueMeetingMail(tx, 'meeting-moved', supportCase, after)
  if (before.advisorId !== after.advisorId) await queueTakenOverMail(tx, supportCase, before)
  await showAdvisor(tx, booker, { advisorId: after.advisorId, caseId }, 'meeting-moved')
  const facts = { meetingId: before.id, kind, startsAt: startsAt.toISOString(), minutes: length, reserved }
  await record(tx, booker, 'meeting.moved', { kind: 'case', id: caseId, companyId }, facts)
}

/** Sent again it stands as it is, whatever has become of the hours and the clock since. */
function requireMovedSo(meeting: Meeting, input: MoveMeetingInput): void {
  // It has been cancelled since, or ended by itself: nobody may be told that it is moved.
  if (meeting.status !== 'booked') throw new Refusal('meeting-moved-on')
  const { kind, length: lengthMinutes, reserved: reservedMinutes, place, participants } = input
  const startsAt = stockholmInstant(input.day, input.clock)
  const asked = { kind, startsAt, lengthMinutes, reservedMinutes, place, participants, sequence: input.sequence + 1 }
  if (!sameAnswers(meeting, asked)) throw new Refusal('request-reused')
}
