import { closeQuestion } from '@/lib/buyers/close-question'
import { eraseQuestions } from '@/lib/buyers/erase-questions'
import { findAskedQuestion } from '@/lib/buyers/find-asked-question'
import { findQuestion } from '@/lib/buyers/find-question'
import { logCall } from '@/lib/buyers/log-call'
import { answered, aQuestion, asSeenQuestion, lastEventOf, questionRow } from '@/tests/support/a-question'
import { asOwner, asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'
import { randomUUID } from 'node:crypto'

async function endedDaysAgo(number: string, days: number) {
  await asSuperuser(
    `begin; alter table buyer_question disable trigger change_leaves_an_event;
     update buyer_question set closed_at = now() - interval '${days} days' where number = '${number}' and closed_at is not null;
     update buyer_question set answered_at = now() - interval '${days} days' where number = '${number}' and answered_at is not null;
     alter table buyer_question enable trigger change_leaves_an_event; commit`,
  )
}

describe('a year after its end, a question', () => {
  it('loses names, words and addresses; its number, topic and days remain', async () => {
    const advisor = await aBuyerAdvisor()
    const old = await aQuestion({ reference: 'E-1' })
    await answered(advisor, old, 'Ett svar med namn.')
    await logCall(advisor, { number: old.number, requestId: randomUUID(), result: 'reached', note: 'Talade med Inga.' })
    await closeQuestion(advisor, await asSeenQuestion(old.number))
    const recent = await aQuestion()
    await answered(advisor, recent)
    await closeQuestion(advisor, await asSeenQuestion(recent.number))
    await endedDaysAgo(old.number, 367)
    await endedDaysAgo(recent.number, 360)

    expect(await eraseQuestions()).toBe(1)
    expect(await eraseQuestions()).toBe(0)
    const { organisation, name, email, phone, text, reference, link_hash, topic, status, keys } = await questionRow(
      old.number,
    )
    expect([organisation, name, email, phone, text, reference, link_hash]).toEqual(Array(7).fill(null))
    expect({ topic, status, keys }).toEqual({ topic: 'payment-terms', status: 'closed', keys: ['ref:provstad:E1'] })
    expect(await asSuperuser('select text from buyer_answer where question_id = $1', [old.id])).toEqual([
      { text: null },
    ])
    expect(await asSuperuser('select note from buyer_call where question_id = $1', [old.id])).toEqual([{ note: null }])
    expect(await lastEventOf(old.id)).toMatchObject({ type: 'question.erased', role: 'system', facts: {} })
    expect(await findAskedQuestion(old.link)).toBeNull()
    expect(await findAskedQuestion(recent.link)).not.toBeNull()
    expect(await findQuestion(advisor, old.number)).toMatchObject({ erased: true, text: null })
  })

  it('counts from the answer when nobody closed it', async () => {
    const question = await aQuestion()
    await answered(await aBuyerAdvisor(), question)
    await endedDaysAgo(question.number, 367)
    expect(await eraseQuestions()).toBe(1)
  })

  it('is all that the tables’ owner can see of them', async () => {
    await aQuestion()
    expect(await asOwner('select text from buyer_question where erased_at is null')).toEqual([])
    expect(await asOwner('select text from buyer_answer where text is not null')).toEqual([])
  })
})
