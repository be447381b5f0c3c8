import { addDays, dayOf } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { remindParticipants } from '@/lib/registrations/remind-participants'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { withTriggersOff } from '@/tests/support/database'
import { aRegistration, aTraining, mailsTo, trainingRow } from '@/tests/support/a-training'
import { eventCount } from '@/tests/support/training-events'

async function eve(slug: string, clock: string): Promise<Date> {
  return stockholmInstant(addDays(dayOf((await trainingRow(slug)).startsAt), -1), clock)
}

it('reminds the seated the day before from nine, once, also from four processes at once', async () => {
  const { id, slug } = await aTraining({ seats: 1 })
  const [seated, waiting] = [await aRegistration(slug), await aRegistration(slug)]
  expect(await remindParticipants(await eve(slug, '08:59'))).toBe(0)
  const nine = await eve(slug, '09:00')
  expect((await Promise.all([1, 2, 3, 4].map(() => remindParticipants(nine)))).sort()).toEqual([0, 0, 0, 1])
  expect(await remindParticipants(await eve(slug, '18:00'))).toBe(0)
  expect(await mailsTo(seated.email)).toEqual(['training-seated', 'training-reminder'])
  expect(await mailsTo(waiting.email)).toEqual(['training-waiting'])
  expect(await eventCount(id, 'training.reminded')).toBe(1)
})

it('leaves out whoever signed up after it was sent: their confirmation says the same', async () => {
  const { slug } = await aTraining()
  const { email } = await aRegistration(slug)
  const nine = await eve(slug, '09:00')
  await withTriggersOff(
    'training_registration',
    'update training_registration set registered_at = $1 where email = $2',
    [nine, email],
  )
  expect(await remindParticipants(await eve(slug, '10:00'))).toBe(0)
})

it('reminds nobody of what is cancelled', async () => {
  const { slug, editor } = await aTraining()
  await aRegistration(slug)
  await cancelTraining(editor, { slug, version: 2 })
  expect(await remindParticipants(await eve(slug, '10:00'))).toBe(0)
})

it.each([
  ['the day after the clocks went back', '2026-11-01', '2026-10-31T08:00:00.000Z'],
  ['the day the clocks go forward', '2027-03-28', '2027-03-27T08:00:00.000Z'],
])('is at nine by the clock on the eve of %s', async (_name, day, due) => {
  const now = new Date('2026-10-01T10:00:00Z')
  const { slug } = await aTraining({ day }, now)
  const { email } = await aRegistration(slug, {}, now)
  await withTriggersOff(
    'training_registration',
    `update training_registration set registered_at = $1 where email = $2`,
    [now, email],
  )
  expect(await remindParticipants(new Date(Date.parse(due) - 1))).toBe(0)
  expect(await remindParticipants(new Date(due))).toBe(1)
})
