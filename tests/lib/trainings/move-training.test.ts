import { addDays, today } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { db } from '@/lib/db/client'
import { moveTraining } from '@/lib/trainings/move-training'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, mailsTo, registrationRow, trainingRow } from '@/tests/support/a-training'
import { oneTooLate, refused } from '@/tests/support/refused'

const day = addDays(today(), 12)
const moved = (slug: string, version = 2) => ({
  slug, version, day, startsAt: '13:00', endsAt: '15:00', closesOn: '', closesAt: '', form: 'online' as const, place: null,
  link: 'https://mote.example.com/1',
}) // prettier-ignore

it('tells everyone who stands, the seated with a newer calendar file, and reminds them again', async () => {
  const { slug, editor } = await aTraining({ seats: 1 })
  const [seated, waiting] = [await aRegistration(slug), await aRegistration(slug)]
  const elsewhere = await aRegistration((await aTraining({ titleSv: 'En annan' })).slug)
  await moveTraining(editor, moved(slug))
  expect(await mailsTo(elsewhere.email)).toEqual(['training-seated'])
  expect(await trainingRow(slug)).toMatchObject({
    startsAt: stockholmInstant(day, '13:00'),
    sequence: 1,
    form: 'online',
  })
  expect(await mailsTo(seated.email)).toEqual(['training-seated', 'training-moved'])
  expect(await mailsTo(waiting.email)).toEqual(['training-waiting', 'training-moved'])
  const mails = await db().mail.findMany({ where: { template: 'training-moved' } })
  const calendars = mails.map(({ toAddress, params }) => [
    toAddress === seated.email,
    (params as { calendar?: string }).calendar,
  ])
  expect(calendars).toEqual(expect.arrayContaining([[true, 'request'], [false, undefined]])) // prettier-ignore
  expect(await registrationRow(seated.id)).toMatchObject({ remindedAt: null })
  expect(await lastEvent()).toMatchObject({
    type: 'training.moved',
    facts: { startsOn: day, fromDay: addDays(today(), 10), told: 2 },
  })
})

it('is refused into the past, of none that there is, and for the second of two', async () => {
  const { slug, editor } = await aTraining()
  await refused(() => moveTraining(editor, moved('ingen-utbildning')), 'training-not-found')
  await refused(() => moveTraining(editor, { ...moved(slug), day: addDays(today(), -2) }), 'training-in-past')
  const late = await oneTooLate(moveTraining(editor, moved(slug)), moveTraining(editor, moved(slug)))
  expect(late.code).toBe('training-moved-on')
})

it('is refused once it has begun: those who came keep what they came to', async () => {
  const { slug, editor } = await aTraining()
  const { startsAt } = await trainingRow(slug)
  const later = addDays(today(), 40)
  await refused(() => moveTraining(editor, { ...moved(slug), day: later }, startsAt), 'training-started')
  expect(await trainingRow(slug)).toMatchObject({ startsAt, sequence: 0 })
})
