import 'server-only'
import type { CompanyContact, Visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import type { Tx } from '@/lib/db/transaction'
import { findAbsence, findOverlap, holdCalendar } from '@/lib/meetings/clash'
import { holdTime } from '@/lib/meetings/hold-time'
import { mayAnswer, type OfferForAnswer } from '@/lib/meetings/offer-for-answer'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'
import { showPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'

/** What a hold is refused with: the pot, the contact's mandate, the round, and more than the meeting may draw. */
const NOT_NOW = ['23514', 'UA021', 'UA002', 'UA169']
/** The case was closed to the advisor, handed over or ended while the company chose. */
const NOT_THEIRS_NOW = ['UA010', 'UA167', 'UA168']

/** Refusals of the database: `time-gone`, `times-not-now` (the hours no longer fit it), `times-answered`. */
export async function tellingTaken(choice: Promise<void>): Promise<void> {
  try {
    await choice
  } catch (error) {
    const sqlState = databaseFault(error)?.sqlState ?? ''
    if (sqlState === 'UA098') throw new Refusal('time-gone', {}, 'time')
    if (NOT_THEIRS_NOW.includes(sqlState)) throw new Refusal('times-answered')
    if (NOT_NOW.includes(sqlState)) throw new Refusal('times-not-now')
    throw error
  }
}

/**
 * Books the meeting at one of the times of an offer, which the transaction holds, with its minutes, and tells both. The time
 * that is chosen already changes nothing. Refusals: `time-missing`, `time-chosen-before`, `times-answered`,
 * `time-gone` (passed, or taken meanwhile).
 */
export async function bookOffered(
  tx: Tx,
  chooser: Visitor | CompanyContact,
  offer: OfferForAnswer,
  startsAt: Date,
  now: Date,
): Promise<void> {
  if (!offer.times.some((one) => one.getTime() === startsAt.getTime())) throw new Refusal('time-missing', {}, 'time')
  if (await isChosen(tx, offer, startsAt)) return
  if (offer.status === 'picked') throw new Refusal('time-chosen-before')
  if (!(await mayAnswer(tx, offer, now))) throw new Refusal('times-answered')
  await refuseTaken(tx, offer, startsAt, now)
  const { id: offerId, advisorId, kind, lengthMinutes, reservedMinutes, place, participants, case: supportCase } = offer
  const { id: caseId, companyId } = supportCase
  const meeting = await tx.meeting.create({
    data: {
      ...{ caseId, advisorId, kind, startsAt, lengthMinutes, reservedMinutes, place, participants },
      requestId: offerId,
    },
  })
  await tx.meetingOffer.update({ where: { id: offerId }, data: { status: 'picked', meetingId: meeting.id } })
  await holdTime(tx, chooser, supportCase, meeting, reservedMinutes)
  await queueMeetingMail(tx, 'meeting-booked', supportCase, meeting)
  await showPerson(tx, advisorId, caseId, 'time-picked')
  const when = { kind, startsAt: startsAt.toISOString(), minutes: lengthMinutes, reserved: reservedMinutes }
  const facts = { offerId, meetingId: meeting.id, ...when }
  await record(tx, chooser, 'meeting.picked', { kind: 'case', id: caseId, companyId }, facts)
}

async function isChosen(tx: Tx, { meetingId }: OfferForAnswer, startsAt: Date): Promise<boolean> {
  const meeting = meetingId ? await tx.meeting.findUnique({ where: { id: meetingId } }) : null
  return meeting?.startsAt.getTime() === startsAt.getTime()
}

async function refuseTaken(tx: Tx, { id, advisorId, lengthMinutes }: OfferForAnswer, startsAt: Date, now: Date) {
  if (startsAt <= now) throw new Refusal('time-gone', {}, 'time')
  await holdCalendar(tx, advisorId)
  const other = await findOverlap(tx, advisorId, { startsAt, lengthMinutes }, { requestId: id })
  if (other || (await findAbsence(tx, advisorId, { startsAt }))) throw new Refusal('time-gone', {}, 'time')
}
