import { findOfferedTimes } from '@/lib/meetings/find-offered-times'
import { chooseTime } from '@/lib/meetings/choose-time'
import { withdrawTimes } from '@/lib/meetings/withdraw-times'
import { aCaseInProgress } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { anOffer } from '@/tests/support/an-offer'
import { anAdvisor } from '@/tests/support/people'
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
  await refused(() => withdrawTimes(made.advisor, { number: made.number, offerId }), 'times-answered')
  await anOffer(made.advisor, made.number)
})

it('refuses times of another case', async () => {
  const [made, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const { id: offerId } = await anOffer(other.advisor, other.number)
  await refused(() => withdrawTimes(made.advisor, { number: made.number, offerId }), 'times-answered')
})
