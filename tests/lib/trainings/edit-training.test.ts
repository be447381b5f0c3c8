import { editTraining } from '@/lib/trainings/edit-training'
import type { EditTrainingInput } from '@/lib/trainings/inputs'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, trainingInput, trainingRow } from '@/tests/support/a-training'
import { oneTooLate, refused } from '@/tests/support/refused'

function edited(slug: string, version: number, more: Partial<EditTrainingInput> = {}): EditTrainingInput {
  const {
    titleSv,
    titleEn,
    aboutSv,
    aboutEn,
    learnSv,
    learnEn,
    audienceSv,
    audienceEn,
    language,
    seats,
    food,
    seriesId,
  } = trainingInput()
  const texts = { titleSv, titleEn, aboutSv, aboutEn, learnSv, learnEn, audienceSv, audienceEn }
  return { slug, version, ...texts, language, seats, food, seriesId, partners: [], ...more }
}

it('changes texts and seats and says which, never what they say', async () => {
  const { slug, editor } = await aTraining()
  await editTraining(editor, edited(slug, 2, { titleSv: 'Ny titel', seats: 12 }))
  expect(await trainingRow(slug)).toMatchObject({ titleSv: 'Ny titel', seats: 12, version: 3 })
  expect(await lastEvent()).toMatchObject({ type: 'training.edited', facts: { fields: ['seats', 'titleSv'] } })
})

it('never lowers the seats under those that are taken', async () => {
  const { slug, editor } = await aTraining({ seats: 3 })
  await aRegistration(slug)
  await aRegistration(slug)
  const refusal = await refused(() => editTraining(editor, edited(slug, 2, { seats: 1 })), 'seats-below-taken')
  expect(refusal).toMatchObject({ field: 'seats', facts: { taken: 2 } })
  await editTraining(editor, edited(slug, 2, { seats: 2 }))
})

it('overwrites nobody, and knows its series', async () => {
  const { slug, editor } = await aTraining()
  const late = await oneTooLate(
    editTraining(editor, edited(slug, 2)),
    editTraining(editor, edited(slug, 2, { seats: 11 })),
  )
  expect(late.code).toBe('training-moved-on')
  const seriesId = '00000000-0000-4000-8000-000000000000'
  await refused(() => editTraining(editor, edited(slug, 3, { seriesId })), 'series-unknown')
})
