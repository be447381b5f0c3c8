import { visitor } from '@/lib/actors/actor'
import { askQuestion } from '@/lib/buyers/ask-question'
import { correctQuestion } from '@/lib/buyers/correct-question'
import { findAskedQuestion } from '@/lib/buyers/find-asked-question'
import { openSecret } from '@/lib/mail/secrets'
import {
  aQuestion,
  aQuestionInput,
  asSeenQuestion,
  lastEventOf,
  mailAbout,
  questionRow,
} from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

describe('asking a question', () => {
  it('gives it a number drawn at random, a day to be answered, and its procurement keys', async () => {
    const first = await aQuestion({ reference: 'KS 2026/12', tedNumber: '00123456-2026' })
    const second = await aQuestion()
    for (const { number } of [first, second]) expect(number).toMatch(/^UL-\d{4}-\d{6}$/)
    const { id: _id, ...row } = await questionRow(second.number)
    expect(row).toMatchObject({ reference: null, ted_number: null, bought_for: null, buyer_org_digits: null })
    const third = await aQuestion({ boughtFor: 'Grannstads kommun' })
    expect(await questionRow(third.number)).toMatchObject({ bought_for: 'Grannstads kommun' })
    expect(Number(second.number.slice(-6))).not.toBe(Number(first.number.slice(-6)) + 1)
    expect(await questionRow(first.number)).toMatchObject({
      status: 'asked',
      ted_number: '123456-2026',
      keys: ['no:KS202612', 'ref:provstad:KS202612', 'ted:123456-2026'],
      due_on: expect.anything(),
    })
  })

  it('leaves an event that tells nothing, and a mail with the number and the link only', async () => {
    const { id, number, link, input } = await aQuestion({ reference: 'KS 2026/13' })
    expect(await lastEventOf(id)).toEqual({ type: 'question.asked', role: 'visitor', actorId: null, facts: {} })
    const mail = await mailAbout(id, 'question-received')
    expect(mail).toMatchObject({ to: input.email, locale: 'sv', params: { number } })
    expect(openSecret(mail.sealed)).toEqual({ path: `/inkopare/svar/${link}` })
  })

  it('is one question when the form is sent twice, also at once', async () => {
    const input = aQuestionInput()
    const [first, second] = await Promise.all([askQuestion(visitor, input, 'sv'), askQuestion(visitor, input, 'sv')])
    expect(second).toEqual(first)
    expect(await askQuestion(visitor, input, 'sv')).toEqual(first)
    expect(await asSuperuser('select from buyer_question where request_id = $1', [input.requestId])).toHaveLength(1)
  })

  it.each([
    { text: 'Något annat?' },
    { phone: '+46701740611' },
    { name: 'Någon Annan' },
    { wantsCall: true },
    { email: 'a@example.test' },
    { topic: 'other' as const },
    { organisation: 'Annanstad' },
  ])('refuses %j under the same request', async (changed) => {
    const { input } = await aQuestion({ wantsCall: false })
    await refused(() => askQuestion(visitor, { ...input, ...changed }, 'sv'), 'request-reused')
  })

  it('is answered alike after those who answer have named its procurement', async () => {
    const { number, link, input } = await aQuestion()
    await correctQuestion(await aBuyerAdvisor(), {
      ...(await asSeenQuestion(number)),
      reference: 'KS 2026/77',
      tedNumber: '',
    })
    expect(await askQuestion(visitor, input, 'sv')).toEqual({ number, link })
  })

  it('can be read by its link, and by no other', async () => {
    const { number, link, input } = await aQuestion()
    const other = await aQuestion()
    expect(await findAskedQuestion(link)).toMatchObject({ number, text: input.text, status: 'asked', answers: [] })
    expect(await findAskedQuestion(other.link)).toMatchObject({ number: other.number })
    expect(await findAskedQuestion(link.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')))).toBeNull()
    expect(await findAskedQuestion('')).toBeNull()
  })
})
