import { db } from '@/lib/db/client'
import { closeExercise } from '@/lib/exercises/close-exercise'
import { heldBack } from '@/tests/support/held-back'
import { anExercise, lastOf } from '@/tests/support/an-exercise'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

it('is closed once, whichever of two leads was first, and says by whom', async () => {
  const [lead, other] = [await aLead(), await aLead()]
  const { exerciseId } = await anExercise(lead, { division: '72' })
  const both = await Promise.allSettled(
    await heldBack('select from exercise where id = $1 for update', [exerciseId], () => [
      closeExercise(lead, { exerciseId }),
      closeExercise(other, { exerciseId }),
    ]),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'exercise-ended' })
  const { closedBy } = await db().exercise.findUniqueOrThrow({ where: { id: exerciseId } })
  const first = both[0]?.status === 'fulfilled' ? lead : other
  expect(closedBy).toBe(first.personId)
  expect(await lastOf(exerciseId)).toMatchObject({ type: 'exercise.closed', role: 'project-lead' })
  await refused(() => closeExercise(lead, { exerciseId: lead.personId }), 'exercise-not-found')
})
