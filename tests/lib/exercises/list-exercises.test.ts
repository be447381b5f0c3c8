import { listEvents } from '@/lib/audit/list-events'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { countRegister } from '@/lib/exercises/count-register'
import { findExercise } from '@/lib/exercises/find-exercise'
import { listExercises } from '@/lib/exercises/list-exercises'
import { openExercise } from '@/lib/exercises/open-exercise'
import { aCapability, endsIn } from '@/tests/support/a-capability'
import { declared } from '@/tests/support/a-conflict'
import { placeNo } from '@/tests/support/county'
import { asSuperuser } from '@/tests/support/database'
import { askedIn, asking, says } from '@/tests/support/an-exercise'
import { aLead, anAuditor } from '@/tests/support/people'

it('counts those whom the lead may see: no company that is closed to them, and none that has left the register', async () => {
  const [lead, barred] = [await aLead(), await aLead()]
  const one = await aCapability({ division: '77' })
  const two = await aCapability({ division: '77', municipalities: [placeNo(4).code] })
  const three = await aCapability({ division: '77' })
  await declared(barred, one.company, { personId: barred.personId })
  expect(await countRegister(lead, '77')).toBe(3)
  expect(await countRegister(barred, '77')).toBe(2)
  expect(await countRegister(lead, '77', placeNo(4).code)).toBe(1)
  const exerciseId = await openExercise(lead, asking({ division: '77' }))
  await answerExercise(says(await askedIn(exerciseId, one.companyId)))
  await answerExercise(says(await askedIn(exerciseId, two.companyId)))
  const counted = async (by = lead) => (await listExercises(by)).find(({ id }) => id === exerciseId)
  expect(await counted()).toMatchObject({ asked: 3, answered: 2, open: true })
  expect(await counted(barred)).toMatchObject({ asked: 2, answered: 1 })
  expect((await findExercise(barred, exerciseId))?.companies.map(({ company }) => company)).not.toContain(one.company)
  await endsIn(three.capabilityId, -1)
  expect(await counted()).toMatchObject({ asked: 2, answered: 2 })
})

it('notes who read an exercise, who took it as a file, and who asked for one that there is not', async () => {
  const lead = await aLead()
  await aCapability({ division: '79' })
  const id = await openExercise(lead, asking({ division: '79' }))
  await findExercise(lead, id)
  await findExercise(lead, id, 'export')
  expect(await findExercise(lead, 'nothing')).toBeNull()
  const lines = await asSuperuser(
    `select action, subject_id, reason_code from access_log where subject_kind = 'exercise' and person_id = $1 order by at`,
    [lead.personId],
  )
  expect(lines).toEqual([
    { action: 'read', subject_id: id, reason_code: null },
    { action: 'read', subject_id: id, reason_code: 'export' },
    { action: 'denied', subject_id: 'nothing', reason_code: null },
  ])
})

it('tells a lead in the trail of no answer, and of nothing said in the register, by a company that is closed to them', async () => {
  const [lead, barred] = [await aLead(), await aLead()]
  const one = await aCapability({ division: '80' })
  const two = await aCapability({ division: '80' })
  await declared(barred, one.company, { personId: barred.personId })
  const exerciseId = await openExercise(lead, asking({ division: '80' }))
  for (const { companyId } of [one, two]) await answerExercise(says(await askedIn(exerciseId, companyId)))
  const told = async (by: Parameters<typeof listEvents>[0], type: string, ids: string[]) => {
    const { events } = await listEvents(by, { type, page: 1 }, 500)
    return events.filter(({ subjectId }) => ids.includes(subjectId)).length
  }
  const companies = [one.companyId, two.companyId]
  expect(await told(lead, 'exercise.answered', [exerciseId])).toBe(2)
  expect(await told(barred, 'exercise.answered', [exerciseId])).toBe(1)
  expect(await told(lead, 'capability.told', companies)).toBe(2)
  expect(await told(barred, 'capability.told', companies)).toBe(1)
  await withdrawCapability(one.contact, one)
  expect(await told(barred, 'exercise.answered', [exerciseId])).toBe(1)
  expect(await told(await anAuditor(), 'exercise.answered', [exerciseId])).toBe(2)
})
