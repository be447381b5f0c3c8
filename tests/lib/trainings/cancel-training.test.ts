import { visitor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { findCalendar } from '@/lib/trainings/find-calendar'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { findTraining } from '@/lib/trainings/find-training'
import { listManagedTrainings } from '@/lib/trainings/list-managed-trainings'
import { listTrainings } from '@/lib/trainings/list-trainings'
import { planTraining } from '@/lib/trainings/plan-training'
import { signUp } from '@/lib/registrations/sign-up'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, mailsTo, signUpInput, trainingInput, trainingRow } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'
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

it('throws a draft away, also one whose day has passed: nobody reads that it was called off', async () => {
  const editor = await anEditor()
  const { slug } = await planTraining(editor, trainingInput())
  const later = new Date(Date.now() + 30 * 86_400_000)
  expect(await cancelTraining(editor, { slug, version: 1 }, later)).toEqual({ discarded: true })
  expect(await lastEvent()).toMatchObject({ type: 'training.discarded' })
  expect(await findTraining(slug)).toBeNull()
  expect(await findCalendar(slug, 'sv')).toBeNull()
  expect(await findManagedTraining(editor, slug)).toBeNull()
  const slugs = (listed: { slug: string }[]) => listed.map((one) => one.slug)
  expect(slugs(await listTrainings('coming'))).not.toContain(slug)
  expect(slugs(await listManagedTrainings(editor, 'coming'))).not.toContain(slug)
  await refused(() => signUp(visitor, signUpInput(slug), 'sv'), 'training-not-found')
})
