import { addDays, today } from '@/lib/calendar/days'
import { endOfDay, startOfDay } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import { eraseNeeds } from '@/lib/registrations/erase-needs'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining } from '@/tests/support/a-training'

it('erases what participants need the day after, and the trail keeps how many, never what', async () => {
  const { slug } = await aTraining()
  await aRegistration(slug, { interpreter: true, otherNeed: 'Hörslinga' })
  await aRegistration(slug, { foodNeed: 'Nötter' })
  const day = addDays(today(), 10)
  expect(await eraseNeeds(endOfDay(day))).toBe(0)
  const next = startOfDay(addDays(day, 1))
  expect((await Promise.all([eraseNeeds(next), eraseNeeds(next)])).sort()).toEqual([0, 2])
  expect(await db().trainingNeed.count()).toBe(0)
  const event = await lastEvent()
  expect(event).toMatchObject({ type: 'training.needs-erased', role: 'system', facts: { count: 2 } })
  expect(await db().auditEvent.count({ where: { canonical: { contains: 'Hörslinga' } } })).toBe(0)
})
