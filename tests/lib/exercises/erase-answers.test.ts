import { ENDED_DAYS, eraseCapabilities } from '@/lib/capabilities/erase-capabilities'
import { db } from '@/lib/db/client'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { closeExercise } from '@/lib/exercises/close-exercise'
import { eraseAnswers } from '@/lib/exercises/erase-answers'
import { findAsked } from '@/lib/exercises/find-asked'
import { findExercise } from '@/lib/exercises/find-exercise'
import { endsIn } from '@/tests/support/a-capability'
import { withTriggersOff } from '@/tests/support/database'
import { anExercise, lastOf, says, tokenOf } from '@/tests/support/an-exercise'
import { aLead } from '@/tests/support/people'

it('erases who was asked and what they said a year after it closed, and keeps that it was', async () => {
  const lead = await aLead()
  const { exerciseId, askedId } = await anExercise(lead, { division: '75' })
  await answerExercise(says(askedId))
  await closeExercise(lead, { exerciseId })
  expect(await eraseAnswers()).toBe(0)
  const closed = (ago: string) =>
    withTriggersOff('exercise', `update exercise set closed_at = now() - $2::interval where id = $1`, [exerciseId, ago])
  await closed('364 days')
  expect(await eraseAnswers()).toBe(0)
  await closed('367 days')
  expect(await eraseAnswers()).toBe(1)
  expect(await findExercise(lead, exerciseId)).toMatchObject({ id: exerciseId, companies: [] })
  expect(await findAsked(tokenOf(askedId))).toEqual({ state: 'left' })
  expect(await lastOf(exerciseId)).toMatchObject({ type: 'exercise.answers-erased', role: 'system' })
})

it('what was answered goes with what was said in the register', async () => {
  const { capabilityId, askedId } = await anExercise(await aLead(), { division: '76' })
  await answerExercise(says(askedId))
  await endsIn(capabilityId, -ENDED_DAYS - 1)
  expect(await eraseCapabilities()).toBe(1)
  expect(await db().exerciseAsked.count({ where: { id: askedId } })).toBe(0)
})
