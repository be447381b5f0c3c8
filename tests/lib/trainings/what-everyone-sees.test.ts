import { db } from '@/lib/db/client'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { findTraining } from '@/lib/trainings/find-training'
import { findTrainingsFeed } from '@/lib/trainings/find-trainings-feed'
import { listSitemapTrainings } from '@/lib/trainings/list-sitemap-trainings'
import { listTrainings } from '@/lib/trainings/list-trainings'
import { planTraining } from '@/lib/trainings/plan-training'
import { aTraining, startsInHours, trainingInput } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'

/** Where everyone can come to a training: at its address, in either list, in the map of the site and in the calendar. */
async function seen(slug: string, id: string) {
  const slugs = (which: 'coming' | 'past') => listTrainings(which).then((all) => all.map((one) => one.slug))
  return {
    page: (await findTraining(slug)) !== null,
    coming: (await slugs('coming')).includes(slug),
    past: (await slugs('past')).includes(slug),
    map: (await listSitemapTrainings()).some(({ params }) => params.slug === slug),
    feed: (await findTrainingsFeed('sv')).includes(id),
  }
}

it('is what is published, until its end among what comes and then among what has been', async () => {
  const { slug, id } = await aTraining()
  expect(await seen(slug, id)).toEqual({ page: true, coming: true, past: false, map: true, feed: true })
  await startsInHours(id, -1)
  expect(await seen(slug, id)).toEqual({ page: true, coming: true, past: false, map: true, feed: true })
  await startsInHours(id, -3)
  expect(await seen(slug, id)).toEqual({ page: true, coming: false, past: true, map: true, feed: true })
  await startsInHours(id, -61 * 24)
  expect(await seen(slug, id)).toEqual({ page: true, coming: false, past: true, map: true, feed: false })
})

it('is no draft', async () => {
  const { slug, id } = await planTraining(await anEditor(), trainingInput({ titleSv: 'Ett utkast' }))
  expect(await seen(slug, id)).toEqual({ page: false, coming: false, past: false, map: false, feed: false })
  await startsInHours(id, -3)
  expect(await seen(slug, id)).toEqual({ page: false, coming: false, past: false, map: false, feed: false })
})

it('is what was called off until its day is over, and nothing to look for', async () => {
  const { slug, id, editor } = await aTraining({ titleSv: 'Ställs in' })
  const { version } = await db().training.findUniqueOrThrow({ where: { id } })
  await cancelTraining(editor, { slug, version })
  expect(await seen(slug, id)).toEqual({ page: true, coming: true, past: false, map: false, feed: true })
  await startsInHours(id, -3)
  expect(await seen(slug, id)).toEqual({ page: true, coming: false, past: false, map: false, feed: true })
})
