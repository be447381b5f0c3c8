import { enterAbsence } from '@/lib/advisors/enter-absence'
import { dayOf } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { closeCase } from '@/lib/cases/close-case'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { lapseMeetings } from '@/lib/meetings/lapse-meetings'
import { meetingCalendar } from '@/lib/meetings/meeting-calendar'
import { chooseOwnTime, chooseTime } from '@/lib/meetings/choose-time'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { heldBack } from '@/tests/support/held-back'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aMeeting, meetingRow, seen } from '@/tests/support/a-meeting'
import { anOffer, offerRow } from '@/tests/support/an-offer'
import { asContact } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const at = (offer: { times: Date[] }, no: number) => (offer.times[no] ?? new Date(0)).toISOString()
const meetingsOf = (caseId: string) => db().meeting.findMany({ where: { caseId } })

it('books what was offered with its hold, by nobody who is known, and tells both with a calendar file', async () => {
  const made = await aCaseInProgress()
  const offer = await anOffer(made.advisor, made.number, { participants: 'Per' })
  await chooseTime({ token: offer.token, time: at(offer, 1) })
  const [meeting, ...more] = await meetingsOf(made.id)
  expect(more).toEqual([])
  expect(meeting).toMatchObject({
    ...{ startsAt: offer.times[1], advisorId: made.advisor.personId, status: 'booked', lengthMinutes: 60 },
    ...{ reservedMinutes: 60, place: 'Exempelhuset, Provstad', participants: 'Per', sequence: 0 },
  })
  expect(await offerRow(offer.id)).toMatchObject({ status: 'picked', meetingId: meeting?.id })
  expect(await balanceOf(made)).toBe(60)
  expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.reserved', 'meeting.picked'])
  expect(await lastEvent(made.id)).toMatchObject({ role: 'visitor', actorId: null })
  expect(await mailsTo(made.contactId)).toContain('meeting-booked')
  expect(await mailsTo(made.advisor.personId)).toContain('meeting-booked')
  const notices = await db().notice.findMany({ where: { personId: made.advisor.personId, kind: 'time-picked' } })
  expect(notices).toHaveLength(1)
  // The same event in the calendar through what happens with it later.
  const uid = new RegExp(`UID:${meeting?.id ?? ''}`)
  expect((await meetingCalendar(meeting?.id ?? '', 'any@example.test'))?.content).toMatch(uid)
  await cancelMeeting(made.advisor, seen(made.number, await meetingRow(meeting?.id ?? '')))
  expect((await meetingCalendar(meeting?.id ?? '', 'any@example.test'))?.content).toMatch(/STATUS:CANCELLED/)
  expect(await balanceOf(made)).toBe(0)
})

it('is one meeting however often and however many press at once', async () => {
  const made = await aCaseInProgress()
  const { token, ...offer } = await anOffer(made.advisor, made.number)
  await Promise.all([1, 1, 1].map((no) => chooseTime({ token, time: at(offer, no) })))
  await chooseTime({ token, time: at(offer, 1) })
  expect(await meetingsOf(made.id)).toHaveLength(1)
  await refused(() => chooseTime({ token, time: at(offer, 0) }), 'time-chosen-before')
  expect(await balanceOf(made)).toBe(60)
})

it('lets one of two times through that are chosen at once', async () => {
  const made = await aCaseInProgress()
  const { token, ...offer } = await anOffer(made.advisor, made.number)
  const late = await oneTooLate(chooseTime({ token, time: at(offer, 0) }), chooseTime({ token, time: at(offer, 1) }))
  expect(late.code).toBe('time-chosen-before')
  expect(await meetingsOf(made.id)).toHaveLength(1)
})

it('gives an hour to one of two companies that were offered it', async () => {
  const made = await aCaseInProgress()
  const other = await aCase().triaged().assignedTo(made.advisor).verified()
  const [one, two] = [await anOffer(made.advisor, made.number), await anOffer(made.advisor, other.number)]
  const late = await oneTooLate(
    chooseTime({ token: one.token, time: at(one, 0) }),
    chooseTime({ token: two.token, time: at(two, 0) }),
  )
  expect(late.code).toBe('time-gone')
  const loser = (await meetingsOf(made.id)).length === 0 ? one : two
  await chooseTime({ token: loser.token, time: at(loser, 1) })
})

it('refuses what has passed, what the advisor has something else for, and what the pot no longer holds', async () => {
  const made = await aCaseInProgress()
  const { token, ...offer } = await anOffer(made.advisor, made.number)
  const pick = (no: number, now?: Date) => chooseTime({ token, time: at(offer, no) }, now)
  await refused(() => pick(0, offer.times[0]), 'time-gone')
  await refused(() => pick(1, offer.times[1]), 'times-answered')
  await refused(() => chooseTime({ token, time: new Date().toISOString() }), 'time-missing')
  await refused(() => chooseTime({ token: 'a'.repeat(43), time: at(offer, 0) }), 'link-unknown')
  await aMeeting(made.advisor, made.number, {
    day: dayOf(offer.times[0] ?? new Date()),
    clock: '10:30',
    reserved: minutes(0),
  })
  await refused(() => pick(0), 'time-gone')
  await logTime(made.advisor, work(made.number, 241))
  await refused(() => pick(1), 'times-not-now')
  expect(await offerRow(offer.id)).toMatchObject({ status: 'waiting' })
})

it('refuses a day that the advisor has become away on, and a case that has ended', async () => {
  const made = await aCaseInProgress()
  const { token, ...offer } = await anOffer(made.advisor, made.number)
  const day = dayOf(offer.times[0] ?? new Date())
  await enterAbsence(made.advisor, {
    ...{ advisorId: made.advisor.personId, firstOn: day, lastOn: day, weekdays: [], coverId: null, despite: false },
    requestId: offer.id,
  })
  await refused(() => chooseTime({ token, time: at(offer, 0) }), 'time-gone')
  await closeCase(made.lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
  await refused(() => chooseTime({ token, time: at(offer, 1) }), 'times-answered')
})

it('gives back what was chosen and never logged, as of any meeting', async () => {
  const made = await aCaseInProgress()
  const { token, ...offer } = await anOffer(made.advisor, made.number)
  await chooseTime({ token, time: at(offer, 0) })
  await lapseMeetings(new Date((offer.times[0]?.getTime() ?? 0) + 50 * 3_600_000))
  expect(await balanceOf(made)).toBe(0)
})

describe('by a contact who is signed in', () => {
  const own = async (made: TestCase, differing: { offerId: string; time: string }) =>
    chooseOwnTime(await asContact(made.contactId), { number: made.number, ...differing })

  it('books the same meeting in the contact’s name, and answers as the first time', async () => {
    const made = await aCaseInProgress()
    const { token, id: offerId, ...offer } = await anOffer(made.advisor, made.number)
    const chosen = { offerId, time: at(offer, 1) }
    await own(made, chosen)
    await own(made, chosen)
    await chooseTime({ token, time: at(offer, 1) })
    const [meeting, ...more] = await meetingsOf(made.id)
    expect(more).toEqual([])
    expect(meeting).toMatchObject({ startsAt: offer.times[1], advisorId: made.advisor.personId, status: 'booked' })
    expect(await offerRow(offerId)).toMatchObject({ status: 'picked', meetingId: meeting?.id })
    expect(await balanceOf(made)).toBe(60)
    expect((await eventTypes(made.id)).slice(-2)).toEqual(['time.reserved', 'meeting.picked'])
    expect(await lastEvent(made.id)).toMatchObject({ role: 'company-contact', actorId: made.contactId })
    expect(await mailsTo(made.contactId)).toContain('meeting-booked')
    await refused(() => own(made, { offerId, time: at(offer, 0) }), 'time-chosen-before')
  })

  it('lets one of two through who choose at once, one of them by the link', async () => {
    const made = await aCaseInProgress()
    const { token, id: offerId, ...offer } = await anOffer(made.advisor, made.number)
    const both = await heldBack('select from meeting_offer where id = $1 for update', [offerId], () => [
      own(made, { offerId, time: at(offer, 0) }),
      chooseTime({ token, time: at(offer, 1) }),
    ])
    const late = await oneTooLate(...both)
    expect(late.code).toBe('time-chosen-before')
    expect(await meetingsOf(made.id)).toHaveLength(1)
    expect(await balanceOf(made)).toBe(60)
  })

  it('is one meeting when two contacts press the same at once', async () => {
    const made = await aCaseInProgress()
    const { id: offerId, ...offer } = await anOffer(made.advisor, made.number)
    const chosen = { offerId, time: at(offer, 0) }
    const both = await heldBack('select from meeting_offer where id = $1 for update', [offerId], () => [
      own(made, chosen),
      own(made, chosen),
    ])
    await Promise.all(both)
    expect(await meetingsOf(made.id)).toHaveLength(1)
  })

  it('refuses what the link refuses, and an offer or a case that is not theirs', async () => {
    const made = await aCaseInProgress()
    const other = await aCaseInProgress()
    const { id: offerId, ...offer } = await anOffer(made.advisor, made.number)
    const chosen = { offerId, time: at(offer, 0) }
    const stranger = await asContact(other.contactId)
    await refused(() => chooseOwnTime(stranger, { number: made.number, ...chosen }), 'case-not-found')
    await refused(() => chooseOwnTime(stranger, { number: other.number, ...chosen }), 'times-answered')
    await refused(() => own(made, { offerId, time: 'tomorrow' }), 'time-missing')
    await aMeeting(made.advisor, made.number, {
      ...{ day: dayOf(offer.times[0] ?? new Date()), clock: '10:30', reserved: minutes(0) },
    })
    await refused(() => own(made, chosen), 'time-gone')
    await logTime(made.advisor, work(made.number, 241))
    await refused(() => own(made, { offerId, time: at(offer, 1) }), 'times-not-now')
    expect(await meetingsOf(made.id)).toHaveLength(1)
  })
})

it('is not for an advisor whom the wall keeps from the case by now, and does not say why', async () => {
  const { id, number, advisor, contactId, accountId } = await aCaseInProgress()
  const { token, ...offer } = await anOffer(advisor, number)
  await reportConflict(advisor, { number, reason: 'relation' })
  const own = { number, offerId: offer.id, time: at(offer, 0) }
  const contact = await asContact(contactId)
  expect(await refused(() => chooseTime({ token, time: at(offer, 0) }), 'times-answered')).toMatchObject({ facts: {} })
  expect(await refused(() => chooseOwnTime(contact, own), 'times-answered')).toMatchObject({ facts: {} })
  expect(await meetingsOf(id)).toEqual([])
  expect(await balanceOf({ accountId })).toBe(0)
})
