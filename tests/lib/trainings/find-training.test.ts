import { findTraining } from '@/lib/trainings/find-training'
import { openSeries } from '@/lib/trainings/open-series'
import { planTraining } from '@/lib/trainings/plan-training'
import { aTraining, trainingInput } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'

it('stands beside the others of its series, and beside none where it has no series', async () => {
  const { id: seriesId } = await openSeries(await anEditor(), { nameSv: 'Lär dig lämna anbud', nameEn: null })
  const [one, other] = [await aTraining({ seriesId }), await aTraining({ seriesId, titleSv: 'Del två' })]
  await planTraining(await anEditor(), trainingInput({ seriesId, titleSv: 'Bara planerad' }))
  const alone = await aTraining({ titleSv: 'Fristående' })
  await aTraining({ titleSv: 'En fristående till' })
  const beside = async (slug: string) => (await findTraining(slug))?.siblings.map((sibling) => sibling.slug)
  expect(await beside(one.slug)).toEqual([other.slug])
  expect(await beside(alone.slug)).toEqual([])
  const series = { nameSv: 'Lär dig lämna anbud', nameEn: null }
  expect((await findTraining(one.slug))?.training.series).toEqual(series)
  expect((await findTraining(alone.slug))?.training.series).toBeNull()
})
