import { acceptOffer } from '@/lib/registrations/accept-offer'
import { lapseOffers } from '@/lib/registrations/lapse-offers'
import { offerFreeSeats } from '@/lib/registrations/offer-free-seats'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, registrationRow, trainingRow } from '@/tests/support/a-training'

it('either takes the seat back or lets the answer stand, whichever was first, and never both', async () => {
  const { slug } = await aTraining({ seats: 1 })
  const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
  await withdrawRegistration(first.token)
  await offerFreeSeats()
  const later = new Date(Date.now() + 25 * 3_600_000)
  const [lapsed] = await Promise.all([lapseOffers(later), acceptOffer(second.token).catch(() => undefined)])
  const { status } = await registrationRow(second.id)
  expect(status).toBe(lapsed === 1 ? 'lapsed' : 'seated')
  const type = lapsed === 1 ? 'training.offer-lapsed' : 'training.offer-accepted'
  expect(await lastEvent()).toMatchObject({ type, facts: { registrationId: second.id } })
  expect(await trainingRow(slug)).toMatchObject({ taken: lapsed === 1 ? 0 : 1 })
})

it('takes each of several back, and none before its time', async () => {
  const made = []
  for (const _ of [1, 2]) {
    const { slug } = await aTraining({ seats: 1 })
    const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
    await withdrawRegistration(first.token)
    made.push(second)
  }
  await offerFreeSeats()
  expect(await lapseOffers()).toBe(0)
  for (const { id } of made) expect(await registrationRow(id)).toMatchObject({ status: 'offered' })
  expect(await lapseOffers(new Date(Date.now() + 25 * 3_600_000))).toBe(2)
  for (const { id } of made) expect(await registrationRow(id)).toMatchObject({ status: 'lapsed' })
})
