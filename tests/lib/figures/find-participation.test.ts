import { visitor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { findParticipation } from '@/lib/figures/find-participation'
import { checkIn } from '@/lib/registrations/check-in'
import { countParticipation } from '@/lib/figures/count-participation'
import { signUp } from '@/lib/registrations/sign-up'
import '@/tests/support/database'
import { aSteeringMember } from '@/tests/support/people'
import { aRegistration, aTraining, signUpInput, trainingRow } from '@/tests/support/a-training'

/** A training with this many who signed up, of whom the first came. */
async function held(day: string, people: number) {
  const then = new Date(`${day}T05:00:00Z`)
  const { slug, editor } = await aTraining({ day, closesOn: day, closesAt: '08:59' }, then)
  const first = await aRegistration(slug, {}, then)
  for (let person = 1; person < people; person += 1)
    await signUp(visitor, signUpInput(slug, { wants: 'waiting' }), 'sv', then)
  await checkIn(editor, { slug, registrationId: first.id }, (await trainingRow(slug)).startsAt)
  return editor
}

it('counts who came within the days of the scope, and the list behind it is as long', async () => {
  await held('2024-03-31', 3)
  const editor = await held('2024-05-15', 1)
  const all = await findParticipation({})
  expect(all).toMatchObject({ trainings: 2, attended: 2, days: { until: today() } })
  const march = await findParticipation({ period: '2024-03' })
  expect(march).toEqual({
    days: { from: '2024-03-01', until: '2024-03-31' },
    trainings: 1,
    attended: 1,
    attendedShown: 0,
    months: [{ month: '2024-03', trainings: 1, attended: 1 }],
  })
  expect(await findParticipation({ period: '2024-Q2' })).toMatchObject({ trainings: 1, attended: 1 })
  expect(await findParticipation({ period: '2024-04' })).toMatchObject({ trainings: 0, attended: 0 })

  const { trainings, genders, years } = await countParticipation(editor, { days: march.days })
  expect(trainings).toMatchObject([{ signedUp: 3, attended: 1 }])
  expect(years).toEqual([2024])
  // The difference between two spans of days could reveal one person.
  expect(genders).toBeNull()
  expect((await countParticipation(editor, { year: 2024 })).genders).not.toBeNull()
  const read = await countParticipation(await aSteeringMember(), { days: march.days })
  expect(read).toMatchObject({
    trainings: [{ signedUp: null, attended: 'few' }],
    months: [{ trainings: 1, attended: 0 }],
  })
})

it('tells the steering group nothing of how many came of few companies', async () => {
  const then = new Date('2023-03-31T05:00:00Z')
  const { slug, editor } = await aTraining({ day: '2023-03-31', closesOn: '2023-03-31', closesAt: '08:59' }, then)
  for (let person = 0; person < 6; person += 1) {
    const { id } = await aRegistration(slug, { organisation: `Bolag ${Math.min(person, 3)} AB` }, then)
    await checkIn(editor, { slug, registrationId: id }, (await trainingRow(slug)).startsAt)
  }
  const { days, ...counted } = await findParticipation({ period: '2023-03' })
  expect(counted).toMatchObject({ attended: 6, attendedShown: 0 })
  const read = await countParticipation(await aSteeringMember(), { days })
  expect(read.trainings).toMatchObject([{ attended: 'hidden' }])
  expect((await countParticipation(editor, { days })).trainings).toMatchObject([{ attended: 6 }])
})
