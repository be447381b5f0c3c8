import { declineOwnTimes, declineTimes } from '@/lib/meetings/decline-times'
import { findCase } from '@/lib/cases/find-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { chooseTime } from '@/lib/meetings/choose-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { lastEvent } from '@/tests/support/told'
import { anOffer } from '@/tests/support/an-offer'
import { anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('tells the advisor, who reads the note in the case, and neither the mail nor the trail holds it', async () => {
  const made = await aCaseInProgress()
  const { token, id, times } = await anOffer(made.advisor, made.number)
  await declineTimes({ token, note: 'Hellre på fredag' })
  await declineTimes({ token, note: 'Hellre på fredag' })
  await refused(() => declineTimes({ token, note: 'Hellre på torsdag' }), 'times-answered')
  expect((await mailsTo(made.advisor.personId)).filter((template) => template === 'times-declined')).toHaveLength(1)
  const told = await lastEvent(made.id)
  expect(told).toMatchObject({ type: 'meeting.offer-declined', role: 'visitor', facts: { offerId: id } })
  expect(JSON.stringify(told)).not.toContain('fredag')
  expect((await findCase(made.advisor, made.number))?.offer).toMatchObject({
    status: 'declined',
    note: 'Hellre på fredag',
  })
  await refused(() => chooseTime({ token, time: times[0]?.toISOString() ?? '' }), 'times-answered')
})

it('refuses a link that was never made, and times that are chosen already', async () => {
  const made = await aCaseInProgress()
  const { token, times } = await anOffer(made.advisor, made.number)
  await refused(() => declineTimes({ token: 'b'.repeat(43), note: null }), 'link-unknown')
  await chooseTime({ token, time: times[0]?.toISOString() ?? '' })
  await refused(() => declineTimes({ token, note: null }), 'times-answered')
})

it('is said of no times that can no longer be chosen of, and whoever has the case by then is told nothing', async () => {
  const next = await anAdvisor('Nina Nästa')
  const handedOver = await aCaseInProgress()
  const { token, endsAt } = await anOffer(handedOver.advisor, handedOver.number)
  await refused(() => declineTimes({ token, note: 'För sent' }, endsAt), 'times-answered')
  const given = { ...(await asSeen(handedOver.number)), advisorId: next.personId }
  await assignAdvisor(handedOver.lead, given)
  await refused(() => declineTimes({ token, note: null }), 'times-answered')
  const barred = await aCaseInProgress()
  const { token: barredToken } = await anOffer(barred.advisor, barred.number)
  await reportConflict(barred.advisor, { number: barred.number, reason: 'relation' })
  await refused(() => declineTimes({ token: barredToken, note: null }), 'times-answered')
  for (const { personId } of [next, handedOver.advisor, barred.advisor])
    expect(await mailsTo(personId)).not.toContain('times-declined')
})

it('is said by a contact who is signed in, in their name, and of no offer but their own', async () => {
  const made = await aCaseInProgress()
  const other = await aCaseInProgress()
  const { id: offerId } = await anOffer(made.advisor, made.number)
  const [contact, stranger] = await Promise.all([asContact(made.contactId), asContact(other.contactId)])
  await refused(() => declineOwnTimes(stranger, { number: made.number, offerId, note: null }), 'case-not-found')
  await refused(() => declineOwnTimes(stranger, { number: other.number, offerId, note: null }), 'times-answered')
  const said = { number: made.number, offerId, note: 'Hellre på fredag' }
  await declineOwnTimes(contact, said)
  await declineOwnTimes(contact, said)
  expect((await mailsTo(made.advisor.personId)).filter((template) => template === 'times-declined')).toHaveLength(1)
  const told = await lastEvent(made.id)
  expect(told).toMatchObject({ type: 'meeting.offer-declined', role: 'company-contact', actorId: made.contactId })
})
