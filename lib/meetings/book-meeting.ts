import 'server-only'
import { record } from '@/lib/audit/record'
import { stockholmInstant } from '@/lib/calendar/instants'
import { caseForChange } from '@/lib/cases/case-for-change'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { holdTime } from '@/lib/meetings/hold-time'
import type { BookMeetingInput } from '@/lib/meetings/inputs'
import { meetingStart } from '@/lib/meetings/meeting-start'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'
import { refuseClash } from '@/lib/meetings/refuse-clash'
import { refuseHold } from '@/lib/meetings/refuse-hold'
import { requireBookable } from '@/lib/meetings/require-bookable'
import { showAdvisor, whoseMeeting, type Booker } from '@/lib/meetings/whose-meeting'
import { tellingConflict } from '@/lib/procurements/conflict'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'

/**
 * Books a meeting or a call with the company, and reserves its minutes. Both get it into their calendars. What a lead books
 * is the advisor's who has the case. The same `requestId` books once. Refusals: `case-not-found`, `case-takes-no-time`,
 * `meeting-passed`, `conflict-of-interest` where the case is closed to its advisor, `request-reused`, and those of
 * meetingStart, requireBookable, refuseClash and refuseHold.
 */
export async function bookMeeting(
  booker: Booker,
  input: BookMeetingInput,
  now: Date = new Date(),
): Promise<{ meetingId: string }> {
  try {
    return await tellingConflict(transaction((tx) => book(tx, booker, input, meetingStart(input, now))))
  } catch (error) {
    const told = databaseFault(error) ?? error instanceof Refusal
    const stored = told && (await findBooked(input.requestId))
    if (!stored) throw await refuseHold(error, booker, input.number)
    const { kind, length: lengthMinutes, reserved: reservedMinutes, place, participants } = input
    // A case may have been handed over since a lead booked in it.
    const own = booker.role === 'advisor' ? { advisorId: booker.personId } : {}
    const asked = { ...own, kind, lengthMinutes, reservedMinutes, place, participants }
    const startsAt = stockholmInstant(input.day, input.clock)
    if (stored.case.number !== input.number || !sameAnswers(stored, { ...asked, startsAt }))
      throw new Refusal('request-reused')
    return { meetingId: stored.id }
  }
}

const findBooked = (requestId: string) =>
  db().meeting.findUnique({ where: { requestId }, include: { case: { select: { number: true } } } })

async function book(tx: Tx, booker: Booker, input: BookMeetingInput, startsAt: Date) {
  const { number, requestId, kind, length, reserved, place, participants } = input
  const supportCase = await caseForChange(tx, booker, number)
  const booked = whoseMeeting(booker, supportCase)
  await requireBookable(tx, supportCase, input, [{ startsAt }])
  await refuseClash(tx, booked, { ...input, startsAt })
  const { id: caseId, companyId } = supportCase
  const { advisorId } = booked
  const { id: meetingId } = await tx.meeting.create({
    select: { id: true },
    data: {
      ...{ caseId, advisorId, kind, startsAt, place, participants, requestId },
      ...{ lengthMinutes: length, reservedMinutes: reserved },
    },
  })
  await holdTime(tx, booker, supportCase, { id: meetingId, advisorId }, reserved)
  await queueMeetingMail(tx, 'meeting-booked', supportCase, { id: meetingId, advisorId, startsAt })
  await showAdvisor(tx, booker, { advisorId, caseId }, 'meeting-booked')
  const facts = { meetingId, kind, startsAt: startsAt.toISOString(), minutes: length, reserved }
  await record(tx, booker, 'meeting.booked', { kind: 'case', id: caseId, companyId }, facts)
  return { meetingId }
}
