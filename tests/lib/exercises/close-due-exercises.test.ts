import { db } from '@/lib/db/client'
import { closeDueExercises } from '@/lib/exercises/close-due-exercises'
import { anExercise, endedAgo, lastOf } from '@/tests/support/an-exercise'
import { aLead } from '@/tests/support/people'

it('closes by itself when the last moment has passed, once though two processes look', async () => {
  const { exerciseId } = await anExercise(await aLead(), { division: '73' })
  await closeDueExercises()
  expect(await db().exercise.findUnique({ where: { id: exerciseId } })).toMatchObject({ closedAt: null })
  await endedAgo(exerciseId, 1)
  const [one, two] = await Promise.all([closeDueExercises(), closeDueExercises()])
  expect(one + two).toBe(1)
  expect(await db().exercise.findUnique({ where: { id: exerciseId } })).toMatchObject({
    ...{ closedAt: expect.any(Date) as Date, closedBy: null },
  })
  expect(await lastOf(exerciseId)).toMatchObject({ type: 'exercise.closed', role: 'system' })
})
