import type { ProjectLead } from '@/lib/actors/actor'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { signToken } from '@/lib/crypto/signed-tokens'
import { db } from '@/lib/db/client'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { closeExercise } from '@/lib/exercises/close-exercise'
import { findAsked } from '@/lib/exercises/find-asked'
import { findExercise } from '@/lib/exercises/find-exercise'
import { answerExerciseInput } from '@/lib/exercises/inputs'
import { revokeMandate } from '@/lib/mandates/revoke-mandate'
import { endsIn } from '@/tests/support/a-capability'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { anExercise, endedAgo, lastOf, says, tokenOf } from '@/tests/support/an-exercise'
import { aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

let lead: ProjectLead
beforeEach(async () => {
  lead = await aLead()
})

const answers = (askedId: string) =>
  asSuperuser(`select from audit_event where type = 'exercise.answered' and facts ->> 'askedId' = $1`, [askedId])

it('takes yes, a part, no and a sentence, and the last word holds', async () => {
  const { askedId, exerciseId, company } = await anExercise(lead, { division: '51' })
  const read = async () => (await findExercise(lead, exerciseId))?.companies[0]
  expect(await read()).toMatchObject({ company, answer: null, answeredAt: null })
  await answerExercise(says(askedId))
  expect(await read()).toMatchObject({ answer: 'yes', amount: 25, withinHours: 24, words: null })
  expect(await lastOf(exerciseId)).toMatchObject({
    ...{ type: 'exercise.answered', role: 'visitor' },
    facts: { askedId },
  })
  await answerExercise(says(askedId))
  expect(await answers(askedId)).toHaveLength(1)
  await answerExercise(says(askedId, { answer: 'partly', amount: 5, words: 'Fler om en vecka.' }))
  expect(await findAsked(tokenOf(askedId))).toMatchObject({
    ...{ state: 'open', company },
    said: { answer: 'partly', amount: 5, withinHours: 24, words: 'Fler om en vecka.' },
  })
  await answerExercise(says(askedId, { answer: 'no', amount: null, withinHours: null }))
  expect(await read()).toMatchObject({ answer: 'no', amount: null, withinHours: null, words: null })
  expect(await answers(askedId)).toHaveLength(3)
})

it('shows a buyer what the company agrees to of this answer, until it says otherwise', async () => {
  const { askedId, exerciseId } = await anExercise(lead, { division: '72' })
  const agreed = async () => (await findExercise(lead, exerciseId, 'for-buyer'))?.companies[0]?.forBuyers
  expect(await agreed()).toBe(false)
  await answerExercise(says(askedId, { forBuyers: true }))
  expect(await agreed()).toBe(true)
  expect(await findAsked(tokenOf(askedId))).toMatchObject({ said: { forBuyers: true } })
  await answerExercise(says(askedId, { forBuyers: false }))
  expect(await agreed()).toBe(false)
  expect(await answers(askedId)).toHaveLength(2)
  const no = answerExerciseInput.parse({
    token: 'a',
    answer: 'no',
    amount: '',
    withinHours: '',
    words: '',
    forBuyers: 'on',
  })
  expect(no.forBuyers).toBe(false)
})

it('says all that is wrong with an answer at once', () => {
  const typed = { token: 'a', answer: 'yes', amount: 'många', withinHours: '', words: '' }
  const said = (more: object) =>
    answerExerciseInput.safeParse({ ...typed, ...more }).error?.issues.map(({ message }) => message)
  expect(said({})).toEqual(['amount-format', 'within-missing'])
  expect(said({ amount: '' })).toEqual(['amount-missing', 'within-missing'])
  expect(said({ answer: '' })).toEqual(['exercise-answer-missing', 'amount-format'])
})

it('lets the second of two answers at once see the first', async () => {
  const { askedId } = await anExercise(lead, { division: '55' })
  await Promise.all(
    await heldBack('select from exercise_asked where id = $1 for update', [askedId], () => [
      answerExercise(says(askedId)),
      answerExercise(says(askedId)),
    ]),
  )
  expect(await answers(askedId)).toHaveLength(1)
})

it('takes nothing once the exercise is closed, by hand or by the clock, also when it closes at that moment', async () => {
  const { askedId, exerciseId } = await anExercise(lead, { division: '60' })
  const [closed, answer] = await Promise.allSettled(
    await heldBack('select from exercise where id = $1 for update', [exerciseId], () => [
      closeExercise(lead, { exerciseId }),
      answerExercise(says(askedId)),
    ]),
  )
  expect(closed?.status).toBe('fulfilled')
  if (answer?.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'exercise-ended' })
  await refused(() => answerExercise(says(askedId, { amount: 9 })), 'exercise-ended')
  expect(await findAsked(tokenOf(askedId))).toMatchObject({ state: 'closed' })
  const other = await anExercise(lead, { division: '63' })
  await endedAgo(other.exerciseId, 1)
  await refused(() => answerExercise(says(other.askedId)), 'exercise-ended')
  expect(await findAsked(tokenOf(other.askedId))).toMatchObject({ state: 'closed' })
})

it('takes nothing, and shows nothing, of a company whose word in the register does not stand', async () => {
  const { askedId, exerciseId, capabilityId, companyId, contact } = await anExercise(lead, { division: '64' })
  await answerExercise(says(askedId))
  const read = async () => (await findExercise(lead, exerciseId))?.companies
  await endsIn(capabilityId, -1)
  await refused(() => answerExercise(says(askedId, { amount: 9 })), 'exercise-left')
  expect(await findAsked(tokenOf(askedId))).toEqual({ state: 'left' })
  expect(await read()).toEqual([])
  await endsIn(capabilityId, 5)
  expect(await read()).toHaveLength(1)
  await withdrawCapability(contact, { companyId, capabilityId })
  await refused(() => answerExercise(says(askedId, { amount: 9 })), 'exercise-left')
  expect(await findAsked(tokenOf(askedId))).toEqual({ state: 'left' })
  expect(await db().exerciseAsked.count({ where: { id: askedId } })).toBe(0)
  const left = await anExercise(lead, { division: '65' })
  await revokeMandate(left.lead, left.number, left.mandateId)
  expect(await findAsked(tokenOf(left.askedId))).toEqual({ state: 'left' })
})

it('opens for no token but its own', async () => {
  const { askedId, exerciseId } = await anExercise(lead, { division: '66' })
  const token = tokenOf(askedId)
  const wrong = [
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    signToken('training-seat', askedId),
    askedId,
    '',
  ]
  for (const one of wrong) {
    expect(await findAsked(one)).toBeNull()
    await refused(() => answerExercise({ ...says(askedId), token: one }), 'link-unknown')
  }
  expect(await findAsked(tokenOf(exerciseId))).toEqual({ state: 'left' })
})

it('asks how much and how soon of whoever could deliver, and of nobody else', () => {
  const form = { token: 'a', answer: 'yes', amount: '', withinHours: '', words: '' }
  const codes = (more: object) =>
    answerExerciseInput.safeParse({ ...form, ...more }).error?.issues.map(({ path, message }) => [path[0], message])
  expect(codes({})).toEqual([
    ['amount', 'amount-missing'],
    ['withinHours', 'within-missing'],
  ])
  expect(codes({ answer: '' })?.[0]).toEqual(['answer', 'exercise-answer-missing'])
  expect(codes({ amount: 'tjugo', withinHours: '24' })).toEqual([['amount', 'amount-format']])
  expect(codes({ amount: '20', withinHours: '25' })).toEqual([['withinHours', 'within-missing']])
  expect(answerExerciseInput.parse({ ...form, answer: 'no', amount: '3', withinHours: '24' })).toMatchObject({
    ...{ amount: null, withinHours: null, words: null },
  })
})
