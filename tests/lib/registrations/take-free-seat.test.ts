import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { lapseOffers } from '@/lib/registrations/lapse-offers'
import { offerFreeSeats } from '@/lib/registrations/offer-free-seats'
import { signUp } from '@/lib/registrations/sign-up'
import { takeFreeSeat } from '@/lib/registrations/take-free-seat'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { findTraining } from '@/lib/trainings/find-training'
import { seatToken } from '@/lib/trainings/links'
import { offerEndsAt, signUpState } from '@/lib/trainings/seats'
import { lastEvent } from '@/tests/support/told'
import {
  aRegistration, aTraining, mailsTo, registrationRow, signUpInput, startsInHours, trainingRow,
} from '@/tests/support/a-training' // prettier-ignore
import { withTriggersOff } from '@/tests/support/database'
import { refused } from '@/tests/support/refused'

const HOUR = 3_600_000

beforeEach(() => withTriggersOff('training', `update training set status = 'cancelled'`))

describe('a seat that is left in the last hours', () => {
  it('is told to everyone who waits, once, and goes to the first who takes it', async () => {
    const { id, slug } = await aTraining({ seats: 1 })
    const [first, second, third] = [await aRegistration(slug), await aRegistration(slug), await aRegistration(slug)]
    await startsInHours(id, 10)
    await refused(() => takeFreeSeat(second.token), 'seat-not-free')
    await withdrawRegistration(first.token)
    await Promise.all([offerFreeSeats(), offerFreeSeats()])
    await offerFreeSeats()
    for (const { email } of [second, third]) {
      expect(await mailsTo(email)).toEqual(['training-waiting', 'training-seat-free'])
    }
    expect(await lastEvent()).toMatchObject({ type: 'training.told-of-seat', role: 'system', facts: { told: 2 } })
    await takeFreeSeat(third.token)
    await takeFreeSeat(third.token)
    expect(await lastEvent()).toMatchObject({ type: 'training.seat-taken', facts: { registrationId: third.id } })
    await refused(() => takeFreeSeat(second.token), 'seat-not-free')
    expect(await registrationRow(second.id)).toMatchObject({ status: 'waiting' })
    expect(await trainingRow(slug)).toMatchObject({ taken: 1 })
  })

  it('is open to newcomers too, and the page says so', async () => {
    const { id, slug } = await aTraining({ seats: 1 })
    const [first] = [await aRegistration(slug), await aRegistration(slug)]
    await startsInHours(id, 10)
    await withdrawRegistration(first.token)
    const found = await findTraining(slug)
    expect(found && signUpState(found.training, new Date())).toBe('open')
    expect(await signUp(visitor, signUpInput(slug), 'sv')).toEqual({ as: 'seat' })
  })

  it('is not taken by whoever waits before that: those before them are asked first', async () => {
    const { slug } = await aTraining({ seats: 1 })
    const [first, , third] = [await aRegistration(slug), await aRegistration(slug), await aRegistration(slug)]
    await withdrawRegistration(first.token)
    await refused(() => takeFreeSeat(third.token), 'seat-not-free')
    await refused(() => takeFreeSeat('made-up'), 'link-unknown')
    await refused(() => takeFreeSeat(seatToken(randomUUID())), 'link-unknown')
  })
})

describe('an offer near the start', () => {
  it('is never shorter than six hours', () => {
    const startsAt = new Date('2026-12-03T09:00:00Z')
    for (let minutes = 0; minutes < 40 * 60; minutes += 7) {
      const now = new Date(startsAt.getTime() - minutes * 60_000)
      const until = offerEndsAt(now, startsAt)
      if (until) expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(6 * HOUR)
      else expect(minutes).toBeLessThan(18 * 60)
    }
  })

  it('costs no place in the queue when it was short, and does when it had its day', async () => {
    const { slug } = await aTraining({ seats: 1 })
    const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
    await withdrawRegistration(first.token)
    const { startsAt } = await trainingRow(slug)
    expect(await offerFreeSeats(new Date(startsAt.getTime() - 20 * HOUR))).toBe(1)
    expect(await lapseOffers(new Date(startsAt.getTime() - 12 * HOUR))).toBe(1)
    expect(await registrationRow(second.id)).toMatchObject({ status: 'waiting', queueNo: 2, offerEndsAt: null })
    expect(await mailsTo(second.email)).toEqual(['training-waiting', 'training-offered', 'training-offer-returned'])
    expect(await lastEvent()).toMatchObject({ type: 'training.offer-returned', facts: { registrationId: second.id } })
    expect(await trainingRow(slug)).toMatchObject({ taken: 0 })
  })
})

it('is taken of no training that is cancelled', async () => {
  const { id, slug } = await aTraining({ seats: 1 })
  const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
  await startsInHours(id, 10)
  await withdrawRegistration(first.token)
  await withTriggersOff('training', `update training set status = 'cancelled' where id = $1`, [id])
  await refused(() => takeFreeSeat(second.token), 'seat-not-free')
})
