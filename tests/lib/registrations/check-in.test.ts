import { checkIn } from '@/lib/registrations/check-in'
import { lastEvent, eventCount } from '@/tests/support/training-events'
import { aRegistration, aTraining, registrationRow, trainingRow } from '@/tests/support/a-training'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('notes who came, once however often it is tapped', async () => {
  const { id: trainingId, slug } = await aTraining()
  const { id } = await aRegistration(slug)
  const { startsAt } = await trainingRow(slug)
  const advisor = await anAdvisor()
  await Promise.all([1, 2, 3].map(() => checkIn(advisor, { slug, registrationId: id }, startsAt)))
  expect(await registrationRow(id)).toMatchObject({ checkedInAt: startsAt, checkedInBy: advisor.personId })
  expect(await eventCount(trainingId, 'training.checked-in')).toBe(1)
  expect(await lastEvent()).toMatchObject({ type: 'training.checked-in', facts: { registrationId: id } })
})

it('is refused long before the doors open, for those who wait, and for another training', async () => {
  const { slug, editor } = await aTraining({ seats: 1 })
  const [seated, waiting] = [await aRegistration(slug), await aRegistration(slug)]
  const { startsAt } = await trainingRow(slug)
  await refused(() => checkIn(editor, { slug, registrationId: seated.id }), 'check-in-too-early')
  await refused(() => checkIn(editor, { slug, registrationId: waiting.id }, startsAt), 'registration-not-found')
  const other = await aTraining()
  await refused(
    () => checkIn(editor, { slug: other.slug, registrationId: seated.id }, startsAt),
    'registration-not-found',
  )
})
