import { addDays, today } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { minutes } from '@/lib/calendar/minutes'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { offerTimes } from '@/lib/meetings/offer-times'
import { logTime } from '@/lib/time/log-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { aMeeting } from '@/tests/support/a-meeting'
import { anOffer, offered } from '@/tests/support/an-offer'
import { anAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

it('mails the contact a link that stands nowhere else, holds nothing, and leaves words out of the trail', async () => {
  const made = await aCaseInProgress()
  const offer = await anOffer(made.advisor, made.number, { participants: 'Petra och Per' })
  expect(offer.tokenHash).toBe(hashToken(offer.token))
  expect(offer).toMatchObject({ status: 'waiting', reservedMinutes: 60, endedAt: null, meetingId: null })
  expect(offer.endsAt).toEqual(offer.times[1])
  expect(await balanceOf(made)).toBe(0)
  expect((await mailsTo(made.contactId)).filter((template) => template === 'times-offered')).toHaveLength(1)
  const told = await lastEvent(made.id)
  expect(told).toMatchObject({
    ...{ type: 'meeting.offered', actorId: made.advisor.personId },
    facts: { offerId: offer.id, kind: 'meeting', minutes: 60, reserved: 60, endsAt: offer.endsAt.toISOString() },
  })
  expect(JSON.stringify(told)).not.toMatch(/Exempelhuset|Petra/)
  const { params } = await db().mail.findFirstOrThrow({
    where: { template: 'times-offered', personId: made.contactId },
  })
  expect(JSON.stringify(params)).not.toContain(offer.token)
})

it('takes them in any order, and may ask for the answer on a day before the last', async () => {
  const made = await aCaseInProgress()
  const [soon, late, last] = [3, 5, 9].map((days) => addDays(today(), days)) as [string, string, string]
  const offer = await anOffer(made.advisor, made.number, {
    ...{ day1: last, clock1: '09:00', day2: soon, clock2: '09:00', day3: late, clock3: '09:00', answerBy: late },
  })
  expect(offer.times).toEqual([soon, late, last].map((day) => stockholmInstant(day, '09:00')))
  expect(offer.endsAt).toEqual(stockholmInstant(addDays(late, 1), '00:00'))
})

it('refuses what passed, twice the same, what does not fit, and a case that is not the advisor’s', async () => {
  const made = await aCaseInProgress()
  const refuse = (differing: Parameters<typeof offered>[1], code: string) =>
    refused(() => offerTimes(made.advisor, offered(made.number, differing)), code)
  expect(await refuse({ day2: addDays(today(), -1) }, 'meeting-passed')).toMatchObject({ field: 'clock2' })
  expect(await refuse({ day2: addDays(today(), 367) }, 'meeting-too-far')).toMatchObject({ field: 'day2' })
  expect(await refuse({ day2: addDays(today(), 7), clock2: '10:00' }, 'times-alike')).toMatchObject({ field: 'clock2' })
  await logTime(made.advisor, work(made.number, 270))
  expect(await refuse({}, 'hold-past-cap')).toMatchObject({ facts: { minutesLeft: 30 }, field: 'reserved' })
  const other = await anAdvisor('Rolf')
  await refused(() => offerTimes(other, offered(made.number)), 'case-not-found')
})

it('asks for the contact’s mandate before minutes are offered, and not for none', async () => {
  const advisor = await anAdvisor()
  const { number, id } = await aCase().triaged().assignedTo(advisor)
  await refused(() => offerTimes(advisor, offered(number)), 'mandate-not-verified')
  await offerTimes(advisor, offered(number, { reserved: minutes(0) }))
  expect((await eventTypes(id)).at(-1)).toBe('meeting.offered')
})

it('warns beside each time that the advisor has something else', async () => {
  const made = await aCaseInProgress()
  await aMeeting(made.advisor, made.number, { day: addDays(today(), 8), clock: '12:30' })
  const asked = offered(made.number, { despite: false })
  const refusal = await refused(() => offerTimes(made.advisor, asked), 'meeting-overlaps')
  expect(refusal).toMatchObject({ facts: { from: '12:30', to: '13:30' }, field: 'clock2' })
  await offerTimes(made.advisor, { ...asked, despite: true })
})

it('is answered alike when it is sent again, whatever has become of the hours and the times', async () => {
  const made = await aCaseInProgress()
  const asked = offered(made.number)
  await offerTimes(made.advisor, asked)
  await logTime(made.advisor, work(made.number, 270))
  await offerTimes(made.advisor, asked)
  await offerTimes(made.advisor, asked, new Date(Date.now() + 30 * 86_400_000))
  await refused(() => offerTimes(made.advisor, { ...asked, clock1: '07:15' }), 'request-reused')
  await refused(() => offerTimes(made.advisor, { ...asked, place: 'Någon annanstans' }), 'request-reused')
  await refused(() => offerTimes(made.advisor, { ...asked, answerBy: addDays(today(), 6) }), 'request-reused')
  const other = await aCaseInProgress()
  await refused(() => offerTimes(made.advisor, { ...asked, number: other.number }), 'request-reused')
  expect(await db().meetingOffer.count({ where: { caseId: made.id } })).toBe(1)
})

it('offers once however often the form is sent, and one at a time in a case', async () => {
  const made = await aCaseInProgress()
  const asked = offered(made.number)
  await Promise.all([offerTimes(made.advisor, asked), offerTimes(made.advisor, asked)])
  expect(await db().meetingOffer.count({ where: { caseId: made.id } })).toBe(1)
  await refused(() => offerTimes(made.advisor, offered(made.number)), 'times-wait-already')
  const other = await aCaseInProgress()
  const both = [offered(other.number), offered(other.number)] as const
  const late = await oneTooLate(offerTimes(other.advisor, both[0]), offerTimes(other.advisor, both[1]))
  expect(late.code).toBe('times-wait-already')
})
