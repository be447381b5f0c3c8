import { db } from '@/lib/db/client'
import { registrationLink } from '@/lib/trainings/links'
import { offerFreeSeats } from '@/lib/registrations/offer-free-seats'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, mailsTo, registrationRow, trainingRow } from '@/tests/support/a-training'
import { refused } from '@/tests/support/refused'

it('frees the seat, forgets the needs, and takes the event out of the calendar with a newer file', async () => {
  const { slug } = await aTraining()
  const { id, token, email } = await aRegistration(slug, { captions: true })
  await withdrawRegistration(token)
  expect(await registrationRow(id)).toMatchObject({ status: 'withdrawn' })
  expect(await trainingRow(slug)).toMatchObject({ taken: 0, sequence: 1 })
  expect(await db().trainingNeed.count({ where: { registrationId: id } })).toBe(0)
  expect(await mailsTo(email)).toEqual(['training-seated', 'training-withdrawn'])
  expect(await lastEvent()).toMatchObject({ type: 'training.withdrawn', facts: { registrationId: id, from: 'seated' } })

  // Back again, as a newcomer, with a registration and a mail of its own.
  await aRegistration(slug, { email })
  expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
})

it('frees one seat however many times at once', async () => {
  const { slug } = await aTraining()
  await aRegistration(slug)
  const { token, email } = await aRegistration(slug)
  await Promise.all(Array.from({ length: 10 }, () => withdrawRegistration(token)))
  expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
  expect(await mailsTo(email)).toEqual(['training-seated', 'training-withdrawn'])
})

it('declines an offer, and the seat goes on to the next', async () => {
  const { slug } = await aTraining({ seats: 1 })
  const [first, second, third] = [await aRegistration(slug), await aRegistration(slug), await aRegistration(slug)]
  await withdrawRegistration(first.token)
  await offerFreeSeats()
  await withdrawRegistration(second.token)
  await offerFreeSeats()
  expect(await registrationRow(second.id)).toMatchObject({ status: 'withdrawn' })
  expect(await registrationRow(third.id)).toMatchObject({ status: 'offered' })
})

it('is refused with a link for something else, and after the start', async () => {
  const { slug } = await aTraining()
  const { id, token } = await aRegistration(slug)
  const certificate = registrationLink('certificate', id, 'sv').split('/').at(-1) ?? ''
  await refused(() => withdrawRegistration(certificate), 'link-unknown')
  await refused(() => withdrawRegistration(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`), 'link-unknown')
  await refused(() => withdrawRegistration(token, new Date(Date.now() + 30 * 86_400_000)), 'training-started')
})
