import { db } from '@/lib/db/client'
import { answerEvaluation } from '@/lib/evaluations/answer-evaluation'
import { checkIn } from '@/lib/registrations/check-in'
import { registrationLink } from '@/lib/trainings/links'
import { lastEvent } from '@/tests/support/told'
import { aRegistration, aTraining, registrationRow, trainingRow } from '@/tests/support/a-training'
import { oneTooLate, refused } from '@/tests/support/refused'

const tokenOf = (id: string) => registrationLink('evaluation', id, 'sv').split('/').at(-1) ?? ''
const answers = { useful: 5, level: 'right', willBid: 'yes', comment: 'Bra.' } as const

it('keeps the answers apart from who gave them, once', async () => {
  const { id: trainingId, slug, editor } = await aTraining()
  const { id } = await aRegistration(slug)
  const token = tokenOf(id)
  await refused(() => answerEvaluation({ token, ...answers }), 'link-unknown')
  await checkIn(editor, { slug, registrationId: id }, (await trainingRow(slug)).startsAt)
  const late = await oneTooLate(answerEvaluation({ token, ...answers }), answerEvaluation({ token, ...answers }))
  expect(late.code).toBe('evaluation-answered')

  expect(await registrationRow(id)).toMatchObject({ evaluated: true })
  const [stored, ...more] = await db().trainingEvaluation.findMany({ where: { trainingId } })
  expect(more).toEqual([])
  expect(Object.keys(stored ?? {}).sort()).toEqual(['comment', 'id', 'level', 'trainingId', 'useful', 'willBid'])
  const event = await lastEvent()
  expect(event).toMatchObject({ type: 'training.evaluated', actorId: null, facts: {} })
  expect(JSON.stringify(event)).not.toContain(id)
})

it('is refused with the link to the seat', async () => {
  const { slug } = await aTraining()
  const { token } = await aRegistration(slug)
  await refused(() => answerEvaluation({ token, ...answers }), 'link-unknown')
})
