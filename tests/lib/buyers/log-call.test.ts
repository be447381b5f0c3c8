import { randomUUID } from 'node:crypto'
import { closeQuestion } from '@/lib/buyers/close-question'
import { findQuestion } from '@/lib/buyers/find-question'
import { listQuestions } from '@/lib/buyers/list-questions'
import { logCall } from '@/lib/buyers/log-call'
import { aQuestion, asSeenQuestion, lastEventOf } from '@/tests/support/a-question'
import { aBuyerAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const aCall = (number: string, result: 'reached' | 'no-answer' = 'no-answer') => ({
  number,
  requestId: randomUUID(),
  result,
  note: 'Ringer igen i morgon.',
})

describe('a call to the asker', () => {
  it('is noted, and the asker stays on the call list until reached', async () => {
    const advisor = await aBuyerAdvisor()
    const { id, number } = await aQuestion({ wantsCall: true })
    const waiting = async () =>
      (await listQuestions(advisor, { show: 'calls' })).questions.find((one) => one.number === number)
    expect(await waiting()).toMatchObject({ calls: 0, phone: '+46701740698' })
    await logCall(advisor, aCall(number))
    expect(await waiting()).toMatchObject({ calls: 1 })
    expect(await lastEventOf(id)).toMatchObject({ type: 'question.called', facts: { result: 'no-answer' } })
    await logCall(advisor, aCall(number, 'reached'))
    expect(await waiting()).toBeUndefined()
    expect((await findQuestion(advisor, number))?.calls).toMatchObject([
      { result: 'no-answer', note: 'Ringer igen i morgon.' },
      { result: 'reached' },
    ])
  })

  it('is one call when the form is sent twice, also at once', async () => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion()
    const call = aCall(number)
    await Promise.all([logCall(advisor, call), logCall(advisor, call)])
    expect((await findQuestion(advisor, number))?.calls).toHaveLength(1)
  })

  it.each([
    ['another result', { result: 'reached' as const }],
    ['another note', { note: 'Svarade inte.' }],
  ])('with %s under the same request is told so, not dropped', async (_name, changed) => {
    const [advisor, other] = [await aBuyerAdvisor(), await aBuyerAdvisor()]
    const { number } = await aQuestion()
    const call = aCall(number)
    await logCall(advisor, call)
    await refused(() => logCall(advisor, { ...call, ...changed }), 'request-reused')
    await refused(() => logCall(other, call), 'request-reused')
    expect((await findQuestion(advisor, number))?.calls).toMatchObject([{ result: 'no-answer', note: call.note }])
  })

  it('that was logged is answered so also once the question is closed', async () => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion()
    const call = aCall(number)
    await logCall(advisor, call)
    await closeQuestion(advisor, await asSeenQuestion(number))
    await logCall(advisor, call)
    expect((await findQuestion(advisor, number))?.calls).toHaveLength(1)
  })

  it('is refused for a closed question, and one that is not there', async () => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion()
    await closeQuestion(advisor, await asSeenQuestion(number))
    await refused(() => logCall(advisor, aCall(number)), 'question-closed')
    await refused(() => logCall(advisor, aCall('UL-2020-0001')), 'question-not-found')
  })
})
