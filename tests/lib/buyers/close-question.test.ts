import { closeQuestion } from '@/lib/buyers/close-question'
import { listQuestions } from '@/lib/buyers/list-questions'
import { aQuestion, asSeenQuestion, lastEventOf, questionRow } from '@/tests/support/a-question'
import { aBuyerAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('closing a question', () => {
  it('ends it, and is told', async () => {
    const advisor = await aBuyerAdvisor()
    const { id, number } = await aQuestion()
    await closeQuestion(advisor, await asSeenQuestion(number))
    expect(await questionRow(number)).toMatchObject({ status: 'closed', closed_at: expect.any(Date) })
    expect(await lastEventOf(id)).toMatchObject({ type: 'question.closed', actorId: advisor.personId, facts: {} })
    expect((await listQuestions(advisor, { show: 'closed' })).questions.map((one) => one.number)).toContain(number)
    expect((await listQuestions(advisor, { show: 'open' })).questions.map((one) => one.number)).not.toContain(number)
  })

  it('happens once', async () => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion()
    const seen = await asSeenQuestion(number)
    const refusal = await oneTooLate(closeQuestion(advisor, seen), closeQuestion(advisor, seen))
    expect(refusal.code).toBe('question-moved-on')
    // Nobody was first: it says how the question stands.
    await refused(async () => closeQuestion(advisor, await asSeenQuestion(number)), 'question-closed')
    await refused(() => closeQuestion(advisor, { number: 'UL-2020-0001', version: 0 }), 'question-not-found')
  })
})
