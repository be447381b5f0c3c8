import { db } from '@/lib/db/client'
import { acceptOffer } from '@/lib/registrations/accept-offer'
import { lapseOffers } from '@/lib/registrations/lapse-offers'
import { offerFreeSeats } from '@/lib/registrations/offer-free-seats'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { lastEvent } from '@/tests/support/told'
import { withTriggersOff } from '@/tests/support/database'
import { aRegistration, aTraining, mailsTo, registrationRow, trainingRow } from '@/tests/support/a-training'

const HOUR = 3_600_000

beforeEach(() => withTriggersOff('training', `update training set status = 'cancelled'`))

it('offers each free seat to the first who waits, once, also from six processes at once', async () => {
  const { id, slug } = await aTraining({ seats: 3 })
  const all = []
  for (let index = 0; index < 8; index++) all.push(await aRegistration(slug))
  for (const { token } of all.slice(0, 2)) await withdrawRegistration(token)
  await Promise.all(Array.from({ length: 6 }, () => offerFreeSeats()))
  const rows = await db().trainingRegistration.findMany({ where: { trainingId: id }, orderBy: { queueNo: 'asc' } })
  expect(rows.map(({ status }) => status)).toEqual([
    'withdrawn', 'withdrawn', 'seated', 'offered', 'offered', 'waiting', 'waiting', 'waiting',
  ]) // prettier-ignore
  expect(await trainingRow(slug)).toMatchObject({ taken: 3 })
  expect(await mailsTo(all[3]?.email ?? '')).toEqual(['training-waiting', 'training-offered'])
  expect(await lastEvent()).toMatchObject({ type: 'training.offered', role: 'system', facts: { queueNo: 5 } })
})

it('goes on to the next when an offer lapses', async () => {
  const { slug } = await aTraining({ seats: 1 })
  const [first, second, third] = [await aRegistration(slug), await aRegistration(slug), await aRegistration(slug)]
  await withdrawRegistration(first.token)
  expect(await offerFreeSeats()).toBe(1)
  const later = new Date(Date.now() + 24 * HOUR + 60_000)
  expect(await lapseOffers()).toBe(0)
  expect((await Promise.all([lapseOffers(later), lapseOffers(later), lapseOffers(later)])).sort()).toEqual([0, 0, 1])
  expect(await lastEvent()).toMatchObject({ type: 'training.offer-lapsed', facts: { registrationId: second.id } })
  expect(await mailsTo(second.email)).toEqual(['training-waiting', 'training-offered', 'training-offer-lapsed'])
  expect(await offerFreeSeats(later)).toBe(1)
  await acceptOffer(third.token, later)
  expect(await registrationRow(third.id)).toMatchObject({ status: 'seated' })
})

it('holds a seat until twelve hours before the start at most, and offers none after that', async () => {
  const { slug } = await aTraining({ seats: 1 })
  const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
  await withdrawRegistration(first.token)
  const { startsAt } = await trainingRow(slug)
  expect(await offerFreeSeats(new Date(startsAt.getTime() - 11 * HOUR))).toBe(0)
  expect(await offerFreeSeats(new Date(startsAt.getTime() - 20 * HOUR))).toBe(1)
  expect((await registrationRow(second.id)).offerEndsAt).toEqual(new Date(startsAt.getTime() - 12 * HOUR))
})
