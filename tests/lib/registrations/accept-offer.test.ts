import { withTriggersOff } from '@/tests/support/database'
import { acceptOffer } from '@/lib/registrations/accept-offer'
import { lapseOffers } from '@/lib/registrations/lapse-offers'
import { offerFreeSeats } from '@/lib/registrations/offer-free-seats'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { lastEvent } from '@/tests/support/told'
import {
  aRegistration,
  aTraining,
  mailsTo,
  registrationRow,
  startsInHours,
  trainingRow,
} from '@/tests/support/a-training'
import { refused } from '@/tests/support/refused'

async function anOffer() {
  const { slug } = await aTraining({ seats: 1 })
  const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
  await withdrawRegistration(first.token)
  await offerFreeSeats()
  return { slug, ...second }
}

it('seats the one who was offered, once', async () => {
  const { slug, id, token, email } = await anOffer()
  await Promise.all([acceptOffer(token), acceptOffer(token)])
  expect(await registrationRow(id)).toMatchObject({ status: 'seated' })
  expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
  expect(await mailsTo(email)).toEqual(['training-waiting', 'training-offered', 'training-seated'])
  expect(await lastEvent()).toMatchObject({ type: 'training.offer-accepted', facts: { registrationId: id } })
})

it('is refused once the offer has ended, also before anybody noted that it has', async () => {
  const { token } = await anOffer()
  const later = new Date(Date.now() + 25 * 3_600_000)
  await refused(() => acceptOffer(token, later), 'offer-ended')
  await lapseOffers(later)
  await refused(() => acceptOffer(token), 'offer-ended')
  await refused(() => acceptOffer('nonsense'), 'link-unknown')
})

it('seats nobody else, and nobody when the training is cancelled', async () => {
  const [one, other] = [await anOffer(), await anOffer()]
  await acceptOffer(one.token)
  expect(await registrationRow(other.id)).toMatchObject({ status: 'offered' })
  await withTriggersOff('training', `update training set status = 'cancelled' where slug = $1`, [other.slug])
  await refused(() => acceptOffer(other.token), 'offer-ended')
})

it('is refused from the moment the offer ends, and from the start', async () => {
  const { id, token, slug } = await anOffer()
  const { offerEndsAt } = await registrationRow(id)
  await refused(() => acceptOffer(token, offerEndsAt ?? new Date()), 'offer-ended')
  const { id: trainingId } = await trainingRow(slug)
  await startsInHours(trainingId, 0)
  await refused(() => acceptOffer(token), 'offer-ended')
  await startsInHours(trainingId, 200)
  await acceptOffer(token, new Date((offerEndsAt?.getTime() ?? 0) - 1))
})
