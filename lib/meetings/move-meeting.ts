import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { stockholmInstant } from '@/lib/calendar/instants'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { Meeting } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { holdTime } from '@/lib/meetings/hold-time'
import type { MoveMeetingInput } from '@/lib/meetings/inputs'
import { meetingAsSeen } from '@/lib/meetings/meeting-for-change'
import { meetingStart } from '@/lib/meetings/meeting-start'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'
import { refuseClash } from '@/lib/meetings/refuse-clash'
import { refuseHold } from '@/lib/meetings/refuse-hold'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'
import { requireBookable } from '@/lib/meetings/require-bookable'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * Another time, length, place or other minutes for a meeting that is still to be. Calendars get a newer number, and
 * whoever takes part is reminded again. The same `requestId` moves once. Refusals: `case-not-found`, `case-takes-no-time`,
 * `meeting-gone`, `meeting-moved-on`, also when it has changed again since this request, `meeting-passed`, `request-reused`,
 * and those of meetingStart, requireBookable, refuseHold and, at another time, of refuseClash.
 */
export async function moveMeeting(advisor: Advisor, input: MoveMeetingInput, now: Date = new Date()): Promise<void> {
  try {
    await transaction((tx) => move(tx, advisor, input, now))
  } catch (error) {
    throw await refuseHold(error, advisor, input.number)
  }
}

async function move(tx: Tx, advisor: Advisor, input: MoveMeetingInput, now: Date): Promise<void> {
  const { number, kind, length, reserved, place, participants } = input
  const supportCase = await caseForChange(tx, advisor, number)
  const { id: caseId, companyId } = supportCase
  const { meeting: before, again } = await meetingAsSeen(tx, advisor, caseId, input)
  if (again) return requireMovedSo(before, input)
  if (supportCase.status !== 'assigned' && supportCase.status !== 'ongoing') throw new Refusal('case-takes-no-time')
  const startsAt = meetingStart(input, now)
  await requireBookable(tx, supportCase, input, [{ startsAt }])
  const sameTime = before.startsAt.getTime() === startsAt.getTime() && before.lengthMinutes === length
  if (!sameTime) await refuseClash(tx, advisor, { ...input, startsAt }, before.id)
  const after = await tx.meeting.update({
    where: { id: before.id },
    data: {
      ...{ advisorId: advisor.personId, kind, startsAt, place, participants, lengthMinutes: length },
      ...{ reservedMinutes: reserved, sequence: before.sequence + 1, remindedAt: null },
      ...{ changedBy: advisor.personId, changedRequest: input.requestId },
    },
  })
  if (before.reservedMinutes !== reserved) {
    await tellRelease(tx, advisor, supportCase, await releaseHold(tx, advisor, supportCase, before.id, 'moved'))
    await holdTime(tx, advisor, supportCase, after, reserved)
  }
  await queueMeetingMail(tx, 'meeting-moved', supportCase, after)
  const facts = { meetingId: before.id, kind, startsAt: startsAt.toISOString(), minutes: length, reserved }
  await record(tx, advisor, 'meeting.moved', { kind: 'case', id: caseId, companyId }, facts)
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
