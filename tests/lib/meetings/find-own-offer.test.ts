import { withdrawTimes } from '@/lib/meetings/withdraw-times'
import { dayOf } from '@/lib/calendar/days'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { chooseTime } from '@/lib/meetings/choose-time'
import { findOfferedTimes } from '@/lib/meetings/find-offered-times'
import { findOwnOffer } from '@/lib/meetings/find-own-offer'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { anOffer } from '@/tests/support/an-offer'
import { asContact } from '@/tests/support/people'

it('shows a contact what waits for an answer in a case that is theirs, and which of it is free', async () => {
  const made = await aCaseInProgress()
  const other = await aCaseInProgress()
  const contact = await asContact(made.contactId)
  expect(await findOwnOffer(contact, made.id)).toBeNull()
  const { id, token, times, endsAt } = await anOffer(made.advisor, made.number)
  await aMeeting(made.advisor, made.number, { day: dayOf(times[0] ?? new Date()), clock: '09:30' })
  expect(await findOwnOffer(contact, made.id)).toMatchObject({
    ...{ id, kind: 'meeting', lengthMinutes: 60, reservedMinutes: 60 },
    times: [
      { startsAt: times[0], free: false },
      { startsAt: times[1], free: true },
    ],
  })
  expect(await findOwnOffer(await asContact(other.contactId), made.id)).toBeNull()
  expect(await findOwnOffer(contact, made.id, endsAt)).toBeNull()
  await chooseTime({ token, time: times[1]?.toISOString() ?? '' })
  expect(await findOwnOffer(contact, made.id)).toBeNull()
})

it('shows none of an advisor whom the wall keeps from the case by now', async () => {
  const { id, number, advisor, contactId } = await aCaseInProgress()
  const contact = await asContact(contactId)
  const { token } = await anOffer(advisor, number)
  expect(await findOwnOffer(contact, id)).not.toBeNull()
  await reportConflict(advisor, { number, reason: 'relation' })
  expect(await findOwnOffer(contact, id)).toBeNull()
  expect(await findOfferedTimes(token)).toMatchObject({ state: 'ended', times: [{ free: false }, { free: false }] })
})

it('shows the times of that case which still wait, whatever was offered before or elsewhere', async () => {
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const [contact, stranger] = [await asContact(made.contactId), await asContact(other.contactId)]
  const first = await anOffer(made.advisor, made.number)
  const theirs = await anOffer(other.advisor, other.number)
  expect(await findOwnOffer(stranger, other.id)).toMatchObject({ id: theirs.id })
  await withdrawTimes(made.advisor, { number: made.number, offerId: first.id })
  expect(await findOwnOffer(contact, made.id)).toBeNull()
  const second = await anOffer(made.advisor, made.number)
  expect(await findOwnOffer(contact, made.id)).toMatchObject({ id: second.id })
  expect(await findOwnOffer(stranger, other.id)).toMatchObject({ id: theirs.id })
})
