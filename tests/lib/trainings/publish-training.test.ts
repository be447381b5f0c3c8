import { planTraining } from '@/lib/trainings/plan-training'
import { findTraining } from '@/lib/trainings/find-training'
import { publishTraining } from '@/lib/trainings/publish-training'
import { lastEvent } from '@/tests/support/told'
import { trainingInput } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

it('shows the training to everyone, once, also when two publish it at once', async () => {
  const editor = await anEditor()
  const input = trainingInput()
  const { slug } = await planTraining(editor, input)
  expect(await findTraining(slug)).toBeNull()
  const late = await oneTooLate(
    publishTraining(editor, { slug, version: 1 }),
    publishTraining(editor, { slug, version: 1 }),
  )
  expect(late.code).toBe('training-moved-on')
  expect((await findTraining(slug))?.training).toMatchObject({ slug, status: 'published' })
  expect(await lastEvent()).toMatchObject({ type: 'training.published', facts: { startsOn: input.day } })
})

it('is refused for what has already been, and for what is not there', async () => {
  const editor = await anEditor()
  const { slug } = await planTraining(editor, trainingInput())
  const later = new Date(Date.now() + 30 * 86_400_000)
  await refused(() => publishTraining(editor, { slug, version: 1 }, later), 'training-in-past')
  await refused(() => publishTraining(editor, { slug: 'finns-inte', version: 1 }), 'training-not-found')
})
