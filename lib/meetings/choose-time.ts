import 'server-only'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { findAbsence, findOverlap, holdCalendar } from '@/lib/meetings/clash'
import { holdTime } from '@/lib/meetings/hold-time'
import { awaitsAnswer, offerForAnswer, type OfferForAnswer } from '@/lib/meetings/offer-for-answer'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'
import type { ChooseTimeInput } from '@/lib/meetings/times-inputs'
import { showPerson } from '@/lib/notices/tell-person'
import { Refusal } from '@/lib/refusals/refusal'

/** What the ledger refuses a hold with: the pot, the contact's mandate, the round. */
const NOT_NOW = ['23514', 'UA021', 'UA002']

/**
 * The company chooses one of the times it was offered, by the link alone: the meeting is booked, its minutes held and both
 * told, together or not at all. The same time chosen again changes nothing. Refusals: `link-unknown`, `times-answered`,
 * `time-gone` (passed, or taken meanwhile), `times-not-now` (the hours no longer fit it).
 */
export async function chooseTime({ token, time }: ChooseTimeInput, now: Date = new Date()): Promise<void> {
  try {
    await transaction((tx) => choose(tx, token, time, now))
  } catch (error) {
    const sqlState = databaseFault(error)?.sqlState ?? ''
    if (sqlState === 'UA098') throw new Refusal('time-gone', {}, 'time')
    if (NOT_NOW.includes(sqlState)) throw new Refusal('times-not-now')
    throw error
  }
}

async function choose(tx: Tx, token: string, time: string, now: Date): Promise<void> {
  const offer = await offerForAnswer(tx, token)
  const startsAt = offer.times.find((one) => one.toISOString() === time)
  if (!startsAt) throw new Refusal('time-missing', {}, 'time')
  if (await isPicked(tx, offer, startsAt)) return
  if (!awaitsAnswer(offer, now)) throw new Refusal('times-answered')
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
  await holdTime(tx, visitor, supportCase, meeting, reservedMinutes)
  await queueMeetingMail(tx, 'meeting-booked', supportCase, meeting)
  await showPerson(tx, advisorId, caseId, 'time-picked')
  const when = { kind, startsAt: startsAt.toISOString(), minutes: lengthMinutes, reserved: reservedMinutes }
  const facts = { offerId, meetingId: meeting.id, ...when }
  await record(tx, visitor, 'meeting.picked', { kind: 'case', id: caseId, companyId }, facts)
}

async function isPicked(tx: Tx, { meetingId }: OfferForAnswer, startsAt: Date): Promise<boolean> {
  const meeting = meetingId ? await tx.meeting.findUnique({ where: { id: meetingId } }) : null
  return meeting?.startsAt.getTime() === startsAt.getTime()
}

async function refuseTaken(tx: Tx, { id, advisorId, lengthMinutes }: OfferForAnswer, startsAt: Date, now: Date) {
  if (startsAt <= now) throw new Refusal('time-gone', {}, 'time')
  await holdCalendar(tx, advisorId)
  const other = await findOverlap(tx, advisorId, { startsAt, lengthMinutes }, { requestId: id })
  if (other || (await findAbsence(tx, advisorId, { startsAt }))) throw new Refusal('time-gone', {}, 'time')
}
