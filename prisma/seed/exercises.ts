import { addDays } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { closeExercise } from '@/lib/exercises/close-exercise'
import { exercisePath } from '@/lib/exercises/exercise-link'
import { answerExerciseInput, openExerciseInput } from '@/lib/exercises/inputs'
import { openExercise } from '@/lib/exercises/open-exercise'
import { remindOfExercise } from '@/lib/exercises/remind-of-exercise'
import { checkedContacts, tellCapability } from './capabilities'
import type { Staff } from './staff'
import { at } from './story'
import { dayAgo, workday } from './story-times'
import { randomUUID } from 'node:crypto'

const EVERYWHERE = 0
const TANKERS = { division: '34', unit: 'vehicles', per: 'day', leadHours: '12', days: 200 } as const
const SAID = [
  { normal: '2', peak: '3', covers: 'staff-and-buyers' },
  { normal: '1', peak: '4', covers: 'staff' },
  { normal: '3', peak: '3', covers: 'staff-and-buyers' },
  { normal: '1', peak: '2', covers: 'staff' },
  { normal: '2', peak: '6', covers: 'staff-and-buyers' },
] as const
/** In the companies' order; the last has not answered the exercise that is open. */
const WINTER = [
  { answer: 'yes', amount: '3', withinHours: '24', words: 'Två till om det får ta tre dygn.', forBuyers: 'on' },
  { answer: 'partly', amount: '2', withinHours: '48', words: '' },
  { answer: 'no', amount: '', withinHours: '', words: 'Bilarna är uthyrda hela december.' },
  { answer: 'yes', amount: '2', withinHours: '12', words: '', forBuyers: 'on' },
] as const
const AUTUMN = [
  { answer: 'yes', amount: '3', withinHours: '12', words: '', forBuyers: 'on' },
  { answer: 'yes', amount: '4', withinHours: '24', words: '' },
  { answer: 'partly', amount: '1', withinHours: '72', words: 'Först när höstplöjningen är klar.' },
] as const

/** Two exercises with the companies that have vehicles: one that is over, and one that still takes answers. */
export async function tellExercises({ maja }: Staff): Promise<void> {
  await at(workday(36, '09:10'))
  const contacts = await checkedContacts(SAID.length)
  for (const [place, contact] of contacts.entries()) {
    const said = SAID[place]
    if (said) await tellCapability(contact, { ...TANKERS, ...said }, EVERYWHERE)
  }
  const asked = { division: TANKERS.division, unit: TANKERS.unit, municipality: '', clock: '12:00' }
  await at(workday(30, '10:05'))
  const autumn = { ...asked, what: 'Tankbilar till dricksvatten', amount: '8', withinHours: '24', day: dayAgo(20) }
  const first = await openExercise(maja, openExerciseInput.parse({ ...autumn, requestId: randomUUID() }))
  await at(workday(29, '13:40'))
  await answer(first, AUTUMN)
  await at(workday(22, '15:20'))
  await closeExercise(maja, { exerciseId: first })
  await at(workday(4, '09:25'))
  const winter = { ...asked, what: 'Fyrhjulsdrivna fordon till hemtjänsten', amount: '10', withinHours: '48' }
  const day = addDays(dayAgo(0), 4)
  const second = await openExercise(maja, openExerciseInput.parse({ ...winter, day, requestId: randomUUID() }))
  await at(workday(3, '16:10'))
  await answer(second, WINTER)
  await at(workday(2, '10:00'))
  await remindOfExercise(maja, { exerciseId: second })
}

async function answer(exerciseId: string, answers: readonly Record<string, string>[]): Promise<void> {
  const asked = await db().$queryRaw<{ id: string }[]>`
    SELECT a.id FROM exercise_asked a JOIN company o ON o.id = a.company_id
    WHERE a.exercise_id = ${exerciseId}::uuid ORDER BY o.name, a.id`
  for (const [place, { id }] of asked.entries()) {
    const token = exercisePath(id, 'sv').split('/').at(-1) ?? ''
    const said = answers[place]
    if (said) await answerExercise(answerExerciseInput.parse({ ...said, token }))
  }
}
