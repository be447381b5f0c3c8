import { withTriggersOff } from '@/tests/support/database'
import { db } from '@/lib/db/client'
import { anonymiseRegistrations } from '@/lib/registrations/anonymise-registrations'
import { checkIn } from '@/lib/registrations/check-in'
import { listHeldTrainings } from '@/lib/figures/list-held-trainings'
import { countParticipation } from '@/lib/figures/count-participation'
import { findSeat } from '@/lib/registrations/find-seat'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, mailsTo, registrationRow, trainingRow } from '@/tests/support/a-training'

it('forgets who it was a year after, with their mails, and every figure still counts', async () => {
  const then = new Date('2025-05-01T10:00:00Z')
  const { slug, editor } = await aTraining({ day: '2025-05-20' }, then)
  const { id, email, token } = await aRegistration(slug, { organisation: 'Påhittade AB' }, then)
  await aRegistration(slug, {}, then)
  await checkIn(editor, { slug, registrationId: id }, (await trainingRow(slug)).startsAt)

  expect(await anonymiseRegistrations(new Date('2026-05-20T08:59:00Z'))).toBe(0)
  const after = new Date('2026-05-20T09:01:00Z')
  expect((await Promise.all([anonymiseRegistrations(after), anonymiseRegistrations(after)])).sort()).toEqual([0, 2])
  expect(await registrationRow(id)).toMatchObject({ name: null, email: null, organisation: null, status: 'seated' })
  expect(await mailsTo(email)).toEqual([])
  expect(await lastEvent()).toMatchObject({ type: 'training.anonymised', facts: { count: 2 } })

  const { trainings } = await countParticipation(editor, { year: 2025 })
  expect(trainings).toMatchObject([{ slug, seats: 10, signedUp: 2, attended: 1 }])
  expect(await findSeat(token, 'sv')).toMatchObject({ attended: true, certificate: null })
  expect(await db().trainingRegistration.count({ where: { email: { not: null }, training: { slug } } })).toBe(0)
})

it('still counts the companies that came, by numbers that name none', async () => {
  const then = new Date('2025-05-01T10:00:00Z')
  const { slug, editor } = await aTraining({ day: '2025-05-20' }, then)
  for (const organisation of ['Påhittade AB', 'PÅHITTADE', ' påhittade aktiebolag ', 'Andra', null, null]) {
    const { id } = await aRegistration(slug, { organisation }, then)
    await checkIn(editor, { slug, registrationId: id }, (await trainingRow(slug)).startsAt)
  }
  const counted = async () => (await listHeldTrainings(null, new Date())).find((one) => one.slug === slug)
  const before = await counted()
  expect(before).toMatchObject({ attended: 6, companies: 4 })
  await anonymiseRegistrations(new Date('2026-05-20T09:01:00Z'))
  expect(await counted()).toEqual(before)
})

it('forgets nobody of a training that is younger, nor what they said of it', async () => {
  const then = new Date('2025-05-01T10:00:00Z')
  const [old, young] = [await aTraining({ day: '2025-05-20' }, then), await aTraining({ day: '2025-06-20' }, then)]
  const [gone, kept] = [await aRegistration(old.slug, {}, then), await aRegistration(young.slug, {}, then)]
  for (const { id } of [old, young])
    await withTriggersOff(
      'training_evaluation',
      `insert into training_evaluation (training_id, useful, level, will_bid, comment) values ($1, 5, 'right', 'yes', 'Bra')`,
      [id],
    )
  await anonymiseRegistrations(new Date('2026-05-21T09:00:00Z'))
  expect(await registrationRow(gone.id)).toMatchObject({ name: null })
  expect(await registrationRow(kept.id)).toMatchObject({ name: 'Petra Prövare', anonymisedAt: null })
  const said = async (trainingId: string) =>
    (await db().trainingEvaluation.findMany({ where: { trainingId } })).map(({ comment }) => comment)
  expect([await said(old.id), await said(young.id)]).toEqual([[null], ['Bra']])
})
