import { randomUUID } from 'node:crypto'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { findSeat } from '@/lib/registrations/find-seat'
import { seatToken } from '@/lib/trainings/links'
import { aRegistration, aTraining, startsInHours } from '@/tests/support/a-training'
import { withTriggersOff } from '@/tests/support/database'

const ONLINE = { form: 'online', place: null, link: 'https://mote.example.com/hemligt' } as const
const seat = (token: string, now?: Date) => findSeat(token, 'sv', now)
const checkedIn = (id: string, set = '') =>
  withTriggersOff(
    'training_registration',
    `update training_registration set checked_in_at = now()${set} where id = $1`,
    [id],
  )

it('is nothing for a link that was never made, or whose registration is gone', async () => {
  expect(await seat('made-up')).toBeNull()
  expect(await seat(seatToken(randomUUID()))).toBeNull()
})

it('shows where it is held to who has a seat, until it is over or called off', async () => {
  const { id, slug } = await aTraining({ ...ONLINE, seats: 1 })
  const [seated, waiting] = [await aRegistration(slug), await aRegistration(slug)]
  expect(await seat(seated.token)).toMatchObject({ status: 'seated', link: ONLINE.link, before: 0, over: false })
  expect(await seat(waiting.token)).toMatchObject({ status: 'waiting', link: null })
  await startsInHours(id, -1)
  expect(await seat(seated.token)).toMatchObject({ started: true, over: false, link: ONLINE.link })
  await startsInHours(id, -3)
  expect(await seat(seated.token)).toMatchObject({ started: true, over: true, link: null })
  await startsInHours(id, 30)
  expect(await seat(seated.token)).toMatchObject({ started: false, firstCome: false })
  await withTriggersOff('training', `update training set status = 'cancelled' where id = $1`, [id])
  expect(await seat(seated.token)).toMatchObject({ link: null })
})

it('says how many wait before, of this training and of those who still wait', async () => {
  const { slug } = await aTraining({ seats: 1 })
  const other = await aTraining({ seats: 1 })
  for (let made = 0; made < 3; made += 1) await aRegistration(other.slug)
  const [, first, second, third] = [await aRegistration(slug), await aRegistration(slug), await aRegistration(slug), await aRegistration(slug)] // prettier-ignore
  expect([await seat(first.token), await seat(second.token), await seat(third.token)].map((one) => one?.before)).toEqual([0, 1, 2]) // prettier-ignore
  await withdrawRegistration(second.token)
  expect((await seat(third.token))?.before).toBe(1)
})

it('leads to the certificate and the questions whoever came, once it is over', async () => {
  const { id, slug } = await aTraining()
  const [came, missed] = [await aRegistration(slug), await aRegistration(slug)]
  await checkedIn(came.id)
  expect(await seat(came.token)).toMatchObject({ attended: true, certificate: null, evaluation: null })
  await startsInHours(id, -3)
  expect(await seat(came.token)).toMatchObject({
    certificate: expect.stringContaining('/') as string,
    evaluation: expect.stringContaining('/') as string,
  })
  expect(await seat(missed.token)).toMatchObject({ attended: false, certificate: null, evaluation: null })
  await checkedIn(came.id, ', evaluated = true')
  expect(await seat(came.token)).toMatchObject({ certificate: expect.any(String) as string, evaluation: null })
})
