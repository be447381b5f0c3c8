import { openSeries } from '@/lib/trainings/open-series'
import { findTraining } from '@/lib/trainings/find-training'
import { lastEvent } from '@/tests/support/told'
import { aTraining } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'
import { oneTooLate } from '@/tests/support/refused'

it('lets trainings share a name, and each shows the others', async () => {
  const { id: seriesId } = await openSeries(await anEditor(), { nameSv: 'En serie', nameEn: null })
  expect(await lastEvent()).toMatchObject({ type: 'training.series-opened', facts: {} })
  const [first, second] = [await aTraining({ seriesId }), await aTraining({ seriesId })]
  const found = await findTraining(first.slug)
  expect(found?.training.series).toEqual({ nameSv: 'En serie', nameEn: null })
  expect(found?.siblings.map(({ slug }) => slug)).toEqual([second.slug])
})

it('takes a name once, also from two at once', async () => {
  const editor = await anEditor()
  const open = () => openSeries(editor, { nameSv: 'Samma serie', nameEn: null })
  expect((await oneTooLate(open(), open())).code).toBe('series-name-taken')
})
