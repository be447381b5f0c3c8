import { takeQuestion } from '@/lib/buyers/take-question'
import { aQuestion, asSeenQuestion, lastEventOf, questionRow } from '@/tests/support/a-question'
import { aBuyerAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

describe('taking a question', () => {
  it('puts it with the advisor and is told without words', async () => {
    const advisor = await aBuyerAdvisor()
    const { id, number } = await aQuestion({ reference: 'T-1' })
    await takeQuestion(advisor, await asSeenQuestion(number))
    expect(await questionRow(number)).toMatchObject({ status: 'taken', taken_by: advisor.personId, version: 1 })
    expect(await lastEventOf(id)).toEqual({
      type: 'question.taken',
      role: 'buyer-advisor',
      actorId: advisor.personId,
      facts: {},
    })
  })

  it('can be taken over from a colleague', async () => {
    const [first, second] = [await aBuyerAdvisor(), await aBuyerAdvisor()]
    const { number } = await aQuestion()
    await takeQuestion(first, await asSeenQuestion(number))
    await takeQuestion(second, await asSeenQuestion(number))
    expect(await questionRow(number)).toMatchObject({ taken_by: second.personId })
  })

  it('lets one of two at once through, and tells the second who was first', async () => {
    const [first, second] = [await aBuyerAdvisor('Anna Först'), await aBuyerAdvisor('Bo Sen')]
    const { number } = await aQuestion()
    const seen = await asSeenQuestion(number)
    const refusal = await oneTooLate(takeQuestion(first, seen), takeQuestion(second, seen))
    expect(refusal.code).toBe('question-moved-on')
    expect(['Anna Först', 'Bo Sen']).toContain(refusal.facts.who)
    expect(refusal.facts.clock).toMatch(/^\d\d:\d\d$/)
  })

  it('tells who was first with that question, whatever others have done since', async () => {
    const [first, second, third] = [await aBuyerAdvisor('Anna Först'), await aBuyerAdvisor('Bo Sen'), await aBuyerAdvisor('Cia Annan')]
    const [one, other] = [await aQuestion(), await aQuestion()]
    const seen = await asSeenQuestion(one.number)
    await takeQuestion(first, seen)
    await takeQuestion(third, await asSeenQuestion(other.number))
    expect((await refused(() => takeQuestion(second, seen), 'question-moved-on')).facts.who).toBe('Anna Först')
  }) // prettier-ignore

  it('refuses a question that is not there', async () => {
    const advisor = await aBuyerAdvisor()
    await refused(() => takeQuestion(advisor, { number: 'UL-2020-0001', version: 0 }), 'question-not-found')
  })
})
