import { db } from '@/lib/db/client'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { lastEvent } from '@/tests/support/a-case'
import { aRegistration, aTraining, mailsTo, trainingRow } from '@/tests/support/a-training'
import { oneTooLate, refused } from '@/tests/support/refused'

it('tells everyone who stands and forgets what they need', async () => {
  const { slug, editor } = await aTraining({ seats: 1 })
  const [seated, waiting] = [await aRegistration(slug, { interpreter: true }), await aRegistration(slug)]
  await cancelTraining(editor, { slug, version: 2 })
  expect(await trainingRow(slug)).toMatchObject({ status: 'cancelled', sequence: 1 })
  expect(await mailsTo(seated.email)).toEqual(['training-seated', 'training-cancelled'])
  expect(await mailsTo(waiting.email)).toEqual(['training-waiting', 'training-cancelled'])
  expect(await db().trainingNeed.count({ where: { registrationId: seated.id } })).toBe(0)
  expect(await lastEvent()).toMatchObject({ type: 'training.cancelled', facts: { told: 2 } })
})

it('is refused once it has started, and for the second of two', async () => {
  const { slug, editor } = await aTraining()
  const later = new Date(Date.now() + 30 * 86_400_000)
  await refused(() => cancelTraining(editor, { slug, version: 2 }, later), 'training-started')
  const late = await oneTooLate(
    cancelTraining(editor, { slug, version: 2 }),
    cancelTraining(editor, { slug, version: 2 }),
  )
  expect(late.code).toBe('training-moved-on')
})
