import { addDays, today } from '@/lib/calendar/days'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { findManagedTraining } from '@/lib/trainings/find-managed-training'
import { listManagedTrainings } from '@/lib/trainings/list-managed-trainings'
import { planTraining } from '@/lib/trainings/plan-training'
import { aRegistration, aTraining, trainingInput, trainingRow } from '@/tests/support/a-training'
import { anAdvisor, anEditor } from '@/tests/support/people'

const listed = async (...[staff, which, now]: Parameters<typeof listManagedTrainings>) =>
  (await listManagedTrainings(staff, which, now)).map(({ slug }) => slug)

it('shows drafts to those who arrange, and to advisors what has been announced, cancelled or not', async () => {
  const [editor, advisor] = [await anEditor(), await anAdvisor()]
  const { slug: draft } = await planTraining(editor, trainingInput())
  const [later, sooner] = [
    await aTraining({ day: addDays(today(), 30) }),
    await aTraining({ day: addDays(today(), 3) }),
  ]
  await cancelTraining(later.editor, { slug: later.slug, version: 2 })
  const all = await listed(editor, 'coming')
  expect(all).toEqual(expect.arrayContaining([draft, later.slug, sooner.slug]))
  expect(all.indexOf(sooner.slug)).toBeLessThan(all.indexOf(later.slug))
  expect(await listed(advisor, 'coming')).toEqual(all.filter((slug) => slug !== draft))
  expect(await findManagedTraining(editor, draft)).toMatchObject({ slug: draft })
  expect(await findManagedTraining(advisor, draft)).toBeNull()
  expect(await findManagedTraining(advisor, later.slug)).toMatchObject({ status: 'cancelled' })
})

it('is coming until it ends and past from then, the latest first, with who waits for it alone', async () => {
  const [editor, one, two] = [
    await anEditor(),
    await aTraining({ seats: 1 }),
    await aTraining({ day: addDays(today(), 12) }),
  ]
  for (const _ of [1, 2]) await aRegistration(one.slug)
  const { endsAt } = await trainingRow(one.slug)
  const ended = (await trainingRow(two.slug)).endsAt
  expect(await listed(editor, 'past', new Date(endsAt.getTime() - 1))).not.toContain(one.slug)
  expect(await listed(editor, 'coming', endsAt)).not.toContain(one.slug)
  const past = await listed(editor, 'past', ended)
  expect(past.indexOf(two.slug)).toBeLessThan(past.indexOf(one.slug))
  const rows = await listManagedTrainings(editor, 'past', ended)
  expect(rows.find(({ slug }) => slug === one.slug)).toMatchObject({ waiting: 1, taken: 1 })
  expect(rows.find(({ slug }) => slug === two.slug)).toMatchObject({ waiting: 0, taken: 0 })
})
