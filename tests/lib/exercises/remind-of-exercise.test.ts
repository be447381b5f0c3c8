import type { ProjectLead } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { closeExercise } from '@/lib/exercises/close-exercise'
import { openExercise } from '@/lib/exercises/open-exercise'
import { remindOfExercise } from '@/lib/exercises/remind-of-exercise'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { openSecret } from '@/lib/mail/secrets'
import { aCapability } from '@/tests/support/a-capability'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { heldBack } from '@/tests/support/held-back'
import { anExercise, askedIn, asking, lastOf, says, tokenOf } from '@/tests/support/an-exercise'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

let lead: ProjectLead
beforeEach(async () => {
  lead = await aLead()
})

const reminders = (personId: string) => db().mail.findMany({ where: { personId, template: 'exercise-reminder' } })

it('writes once, whichever of two leads was first, to those who have not answered and are still in the register', async () => {
  const made = [
    await aCapability({ division: '70' }),
    await aCapability({ division: '70' }),
    await aCapability({ division: '70' }),
  ]
  const [silent, answered, left] = made
  if (!silent || !answered || !left) throw new Error('three companies')
  const exerciseId = await openExercise(lead, asking({ division: '70' }))
  await answerExercise(says(await askedIn(exerciseId, answered.companyId)))
  await withdrawCapability(left.contact, left)
  const other = await aLead()
  const both = await Promise.allSettled(
    await heldBack('select from exercise where id = $1 for update', [exerciseId], () => [
      remindOfExercise(lead, { exerciseId }),
      remindOfExercise(other, { exerciseId }),
    ]),
  )
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'exercise-reminded' })
  const [mail, ...more] = await reminders(silent.contactId)
  expect(more).toEqual([])
  const askedId = await askedIn(exerciseId, silent.companyId)
  expect(openSecret(mail?.sealed ?? '')?.path).toMatch(new RegExp(`/${tokenOf(askedId)}$`))
  expect(await reminders(answered.contactId)).toEqual([])
  expect(await reminders(left.contactId)).toEqual([])
  expect(await lastOf(exerciseId)).toMatchObject({ type: 'exercise.reminded', role: 'project-lead' })
})

it('reminds nobody where all have answered, where it is closed, and of what there is not', async () => {
  const { exerciseId, askedId } = await anExercise(lead, { division: '71' })
  await answerExercise(says(askedId))
  await refused(() => remindOfExercise(lead, { exerciseId }), 'exercise-all-answered')
  await closeExercise(lead, { exerciseId })
  await refused(() => remindOfExercise(lead, { exerciseId }), 'exercise-ended')
  await refused(() => remindOfExercise(lead, { exerciseId: askedId }), 'exercise-not-found')
})

it('writes to another who speaks for that company where whoever said it does not any more, and to nobody else', async () => {
  const [one, other] = [await aCapability({ division: '75' }), await aCapability({ division: '75' })]
  const colleague = await aCase(anApplication({ orgNumber: await numberOf(one.companyId) })).verified()
  const exerciseId = await openExercise(lead, asking({ division: '75' }))
  await revokeMandate(lead, one.number, one.mandateId)
  await revokeMandate(lead, other.number, other.mandateId)
  await remindOfExercise(lead, { exerciseId })
  expect(await reminders(one.contactId)).toEqual([])
  expect(await reminders(other.contactId)).toEqual([])
  const [mail, ...more] = await reminders(colleague.contactId)
  expect(more).toEqual([])
  const askedId = await askedIn(exerciseId, one.companyId)
  expect(openSecret(mail?.sealed ?? '')?.path).toMatch(new RegExp(`/${tokenOf(askedId)}$`))
})

const numberOf = async (id: string) => (await db().company.findUniqueOrThrow({ where: { id } })).orgDigits ?? ''
