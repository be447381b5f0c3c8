import { asSuperuser } from '@/tests/support/database'
import { randomUUID } from 'node:crypto'
import { answerQuestion } from '@/lib/buyers/answer-question'
import { closeQuestion } from '@/lib/buyers/close-question'
import { findAskedQuestion } from '@/lib/buyers/find-asked-question'
import { openSecret } from '@/lib/mail/secrets'
import { answered, aQuestion, asSeenQuestion, lastEventOf, mailAbout, questionRow } from '@/tests/support/a-question'
import { heldBack } from '@/tests/support/held-back'
import { aBuyerAdvisor } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

const anAnswer = async (number: string) => ({
  ...(await asSeenQuestion(number)),
  requestId: randomUUID(),
  text: 'Inom trettio dagar.',
})

describe('answering a question', () => {
  it('shows the answer to whoever has the link, and to no other asker', async () => {
    const advisor = await aBuyerAdvisor()
    const [one, other] = [await aQuestion(), await aQuestion()]
    await answerQuestion(advisor, await anAnswer(one.number))
    expect(await findAskedQuestion(one.link)).toMatchObject({
      status: 'answered',
      answers: [{ text: 'Inom trettio dagar.' }],
    })
    expect((await findAskedQuestion(other.link))?.answers).toEqual([])
  })

  it('mails the link without the content, and tells the trail only that there is an answer', async () => {
    const advisor = await aBuyerAdvisor()
    const { id, number, link, input } = await aQuestion()
    await answerQuestion(advisor, await anAnswer(number))
    const mail = await mailAbout(id, 'question-answered')
    expect(mail).toMatchObject({ to: input.email, params: { number } })
    expect(openSecret(mail.sealed)).toEqual({ path: `/inkopare/svar/${link}` })
    const event = await lastEventOf(id)
    expect(event).toMatchObject({ type: 'question.answered', role: 'buyer-advisor', actorId: advisor.personId })
    expect(Object.keys(event?.facts as object)).toEqual(['answerId'])
    expect(await questionRow(number)).toMatchObject({ status: 'answered', taken_by: advisor.personId })
  })

  it('is one answer when the form is sent twice, and another under the same request is refused', async () => {
    const advisor = await aBuyerAdvisor()
    const { number, link } = await aQuestion()
    const input = await anAnswer(number)
    await answerQuestion(advisor, input)
    await answerQuestion(advisor, input)
    expect((await findAskedQuestion(link))?.answers).toHaveLength(1)
    await refused(() => answerQuestion(advisor, { ...input, text: 'Något annat.' }), 'request-reused')
    const other = await aQuestion()
    await refused(() => answerQuestion(advisor, { ...input, number: other.number }), 'request-reused')
    const stranger = await aBuyerAdvisor()
    await refused(() => answerQuestion(stranger, input), 'request-reused')
  })

  it('can be done again', async () => {
    const advisor = await aBuyerAdvisor()
    const question = await aQuestion()
    await answered(advisor, question, 'Först.')
    await answered(advisor, question, 'Sedan.')
    expect((await findAskedQuestion(question.link))?.answers.map(({ text }) => text)).toEqual(['Först.', 'Sedan.'])
  })

  it('lets one of two at once through', async () => {
    const [first, second] = [await aBuyerAdvisor(), await aBuyerAdvisor()]
    const { number, link } = await aQuestion()
    const inputs = [await anAnswer(number), await anAnswer(number)] as const
    const refusal = await oneTooLate(answerQuestion(first, inputs[0]), answerQuestion(second, inputs[1]))
    expect(refusal.code).toBe('question-moved-on')
    expect((await findAskedQuestion(link))?.answers).toHaveLength(1)
  })

  it('says that another was first, also when that came between the look and the change', async () => {
    const [first, second] = [await aBuyerAdvisor(), await aBuyerAdvisor()]
    const { number } = await aQuestion()
    const inputs = [await anAnswer(number), await anAnswer(number)] as const
    const both = await heldBack(`SELECT FROM buyer_question WHERE number = $1 FOR UPDATE`, [number], () => [
      answerQuestion(first, inputs[0]),
      answerQuestion(second, inputs[1]),
    ])
    const late = await oneTooLate(...both)
    expect(late.code).toBe('question-moved-on')
    const [answer] = await asSuperuser<{ name: string }>(
      'select p.name from buyer_question q join person p on p.id = q.taken_by where number = $1', [number]) // prettier-ignore
    expect(late.facts).toEqual({ who: answer?.name, clock: expect.stringMatching(/^\d{2}[:.]\d{2}$/) as string })
  })

  it('says of who was first in this question, whoever has answered another since', async () => {
    const [first, second, third] = [await aBuyerAdvisor('Först Fia'), await aBuyerAdvisor(), await aBuyerAdvisor()]
    const { number } = await aQuestion()
    const late = await anAnswer(number)
    await answerQuestion(first, await anAnswer(number))
    await answered(third, await aQuestion())
    const refusal = await refused(() => answerQuestion(second, late), 'question-moved-on')
    expect(refusal.facts).toMatchObject({ who: 'Först Fia' })
  })

  it('refuses a closed question and one that is not there', async () => {
    const advisor = await aBuyerAdvisor()
    const { number } = await aQuestion()
    await closeQuestion(advisor, await asSeenQuestion(number))
    const late = await anAnswer(number)
    await refused(() => answerQuestion(advisor, late), 'question-closed')
    await refused(() => answerQuestion(advisor, { ...late, number: 'UL-2020-0001' }), 'question-not-found')
  })
})
