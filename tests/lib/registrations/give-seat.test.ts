import { withTriggersOff } from '@/tests/support/database'
import { giveSeat } from '@/lib/registrations/give-seat'
import { withdrawRegistration } from '@/lib/registrations/withdraw-registration'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, mailsTo, registrationRow } from '@/tests/support/a-training'
import { losersOf, refused } from '@/tests/support/refused'

it('seats one of those who wait when there is room, and only then', async () => {
  const { slug, editor } = await aTraining({ seats: 1 })
  const [first, second, third] = [await aRegistration(slug), await aRegistration(slug), await aRegistration(slug)]
  await refused(() => giveSeat(editor, { slug, registrationId: third.id }), 'training-full')
  await withdrawRegistration(first.token)
  const losers = await losersOf([second, third].map(({ id }) => giveSeat(editor, { slug, registrationId: id })))
  expect(losers.map(({ code }) => code)).toEqual(['training-full'])
  const rows = await Promise.all([second, third].map(({ id }) => registrationRow(id)))
  expect(rows.map(({ status }) => status).sort()).toEqual(['seated', 'waiting'])
  expect(await lastEvent()).toMatchObject({ type: 'training.seat-given', actorId: editor.personId })
  const winner = rows[0]?.status === 'seated' ? second : third
  expect(await mailsTo(winner.email)).toEqual(['training-waiting', 'training-seated'])
})

it('is refused for someone of another training', async () => {
  const [one, other] = [await aTraining({ seats: 1 }), await aTraining()]
  await aRegistration(one.slug)
  const { id } = await aRegistration(one.slug)
  await refused(() => giveSeat(other.editor, { slug: other.slug, registrationId: id }), 'registration-not-found')
})

it('is given to nobody once the training is cancelled', async () => {
  const { slug, editor } = await aTraining({ seats: 1 })
  const [first, second] = [await aRegistration(slug), await aRegistration(slug)]
  await withdrawRegistration(first.token)
  await withTriggersOff('training', `update training set status = 'cancelled' where slug = $1`, [slug])
  await refused(() => giveSeat(editor, { slug, registrationId: second.id }), 'registration-not-found')
})
