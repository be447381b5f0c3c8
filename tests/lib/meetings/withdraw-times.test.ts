import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { findOfferedTimes } from '@/lib/meetings/find-offered-times'
import { chooseTime } from '@/lib/meetings/choose-time'
import { withdrawTimes } from '@/lib/meetings/withdraw-times'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { heldBack } from '@/tests/support/held-back'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { anOffer } from '@/tests/support/an-offer'
import { aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('takes them back: the link says so, and others can be offered', async () => {
  const made = await aCaseInProgress()
  const { token, id: offerId, times } = await anOffer(made.advisor, made.number)
  const other = await anAdvisor('Rolf')
  await refused(() => withdrawTimes(other, { number: made.number, offerId }), 'case-not-found')
  await withdrawTimes(made.advisor, { number: made.number, offerId })
  expect(await lastEvent(made.id)).toMatchObject({ type: 'meeting.offer-withdrawn', facts: { offerId } })
  expect(await findOfferedTimes(token)).toMatchObject({ state: 'ended' })
  await refused(() => chooseTime({ token, time: times[0]?.toISOString() ?? '' }), 'times-answered')
  await anOffer(made.advisor, made.number)
})

it('takes them back once, however often whoever did so asks', async () => {
  const made = await aCaseInProgress()
  const { id: offerId } = await anOffer(made.advisor, made.number)
  const asked = { number: made.number, offerId }
  const both = await heldBack('select from meeting_offer where id = $1 for update', [offerId], () => [
    withdrawTimes(made.advisor, asked),
    withdrawTimes(made.advisor, asked),
  ])
  await Promise.all(both)
  await withdrawTimes(made.advisor, asked)
  expect((await eventTypes(made.id)).filter((type) => type === 'meeting.offer-withdrawn')).toHaveLength(1)
  const next = await anAdvisor()
  await assignAdvisor(await aLead(), { ...(await asSeen(made.number)), advisorId: next.personId })
  await refused(() => withdrawTimes(next, asked), 'times-answered')
})

it('refuses times of another case', async () => {
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const { id: offerId } = await anOffer(other.advisor, other.number)
  await refused(() => withdrawTimes(made.advisor, { number: made.number, offerId }), 'times-answered')
})

it('says so of times that were answered, whatever the advisor took back before', async () => {
  const made = await aCaseInProgress()
  const before = await anOffer(made.advisor, made.number)
  await withdrawTimes(made.advisor, { number: made.number, offerId: before.id })
  const { token, id: offerId, times } = await anOffer(made.advisor, made.number)
  await chooseTime({ token, time: times[0]?.toISOString() ?? '' })
  await refused(() => withdrawTimes(made.advisor, { number: made.number, offerId }), 'times-answered')
})
