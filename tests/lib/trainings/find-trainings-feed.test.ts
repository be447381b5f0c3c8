import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { cancelTraining } from '@/lib/trainings/cancel-training'
import { findTrainingsFeed } from '@/lib/trainings/find-trainings-feed'
import { planTraining } from '@/lib/trainings/plan-training'
import { readFeed } from '@/tests/support/a-calendar'
import { aTraining, trainingInput } from '@/tests/support/a-training'
import { anEditor } from '@/tests/support/people'

it('holds what is public, in either language, and never the link to an online event', async () => {
  const made = await aTraining({ day: addDays(today(), 10) })
  await aTraining({ form: 'online', place: null, link: 'https://mote.example.com/hemligt', titleSv: 'På nätet' })
  await planTraining(await anEditor(), trainingInput({ titleSv: 'Ett utkast' }))
  const swedish = await findTrainingsFeed('sv')
  const { events } = readFeed(swedish)
  expect(events.map(({ summary }) => summary).sort()).toEqual(['Läs en annons', 'På nätet'])
  expect(events.every(({ zone, status }) => zone === 'UTC' && status === 'CONFIRMED')).toBe(true)
  expect(swedish).not.toMatch(/hemligt|utkast|ATTENDEE|ORGANIZER/)
  const training = await db().training.findUniqueOrThrow({ where: { id: made.id } })
  expect(events.find(({ summary }) => summary === 'Läs en annons')?.startsAt).toEqual(training.startsAt)
  expect(readFeed(await findTrainingsFeed('en')).events.map(({ summary }) => summary)).toContain('Read a notice')
})

it('tells what was cancelled, under the same name with a higher number, and is otherwise the same', async () => {
  const { slug, id, editor } = await aTraining({ titleSv: 'Ställs in' })
  const find = async () => readFeed(await findTrainingsFeed('sv')).events.find(({ uid }) => uid.includes(id))
  const before = await find()
  expect(await findTrainingsFeed('sv')).toBe(await findTrainingsFeed('sv', new Date(Date.now() + 60_000)))
  const { version } = await db().training.findUniqueOrThrow({ where: { id } })
  await cancelTraining(editor, { slug, version })
  const after = await find()
  expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED' })
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
})
