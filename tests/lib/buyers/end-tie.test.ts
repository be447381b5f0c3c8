import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { eraseQuestions } from '@/lib/buyers/erase-questions'
import { endTie } from '@/lib/buyers/end-tie'
import { findQuestion } from '@/lib/buyers/find-question'
import { listBarred } from '@/lib/buyers/list-barred'
import { listEndedTies } from '@/lib/buyers/list-ended-ties'
import { listQuestions } from '@/lib/buyers/list-questions'
import { readQuestion } from '@/lib/buyers/read-question'
import { logTime } from '@/lib/time/log-time'
import { asSeen } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { aCaseAbout, aPersonOfBothRoles, aQuestion, lastEventOf } from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor, aLead, anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { sameWall } from '@/tests/support/same-wall'

const WRONG = { tie: 'advised', reason: 'Fick ärendet av misstag och öppnade det aldrig.' } as const

/** Somebody who had a case for a moment and answers buyers, a question of its buyer, and a lead who has read it. */
async function mistaken(reference: string) {
  const { advisor, buyers } = await aPersonOfBothRoles('Felix Fel')
  const bidders = await aCaseAbout(reference).triaged().assignedTo(advisor).verified()
  const { lead, number } = bidders
  await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: (await anAdvisor()).personId })
  const question = await aQuestion({ reference })
  const reader = await aLead()
  await readQuestion(reader, { number: question.number, reason: 'asked-to' })
  return { advisor, buyers, bidders, question, reader }
}

const barredOf = async (reader: Awaited<ReturnType<typeof aLead>>, questionId: string, personId: string) =>
  (await listBarred(reader, questionId)).filter((one) => one.personId === personId)

describe('a lead who has read the question', () => {
  it('sees who is barred and by what kind of tie, and neither the case nor the company', async () => {
    const { buyers, bidders, question, reader } = await mistaken('JAV-1')
    const barred = await barredOf(reader, question.id, buyers.personId)
    expect(barred).toEqual([{ personId: buyers.personId, personName: 'Felix Fel', tie: 'advised', mayEnd: true }])
    const told = JSON.stringify([barred, await listEndedTies(reader, question.id)])
    for (const secret of [bidders.id, bidders.number, bidders.companyId]) expect(told).not.toContain(secret)
  })

  it('has a wrong tie ended, with one event and the reason beside it, and the staff see the effect', async () => {
    const { buyers, question, reader } = await mistaken('JAV-2')
    const { id, number } = question
    const judge = await aBuyerAdvisor()
    await findQuestion(judge, number)
    expect(await findQuestion(buyers, number)).toBeNull()
    await endTie(reader, { number, personId: buyers.personId, ...WRONG })

    expect(await lastEventOf(id)).toEqual({
      type: 'question.tie-ended', role: 'project-lead', actorId: reader.personId, facts: { personId: buyers.personId, tie: 'advised' },
    }) // prettier-ignore
    expect(await asSuperuser(`select from audit_event where subject_id = $1 and type = 'question.tie-ended'`, [id])).toHaveLength(1) // prettier-ignore
    expect((await listQuestions(buyers, { show: 'open' })).questions.map((one) => one.number)).toContain(number)
    expect(await findQuestion(buyers, number)).toMatchObject({ number })
    expect(await barredOf(reader, id, buyers.personId)).toEqual([])
    for (const staff of [reader, judge, buyers]) {
      expect(await listEndedTies(staff, id)).toMatchObject([
        { personName: 'Felix Fel', tie: 'advised', endedByName: 'Lisa Lead', reason: WRONG.reason },
      ])
    }
  })

  it('cannot end what rests on work: time that is recorded, or the case that is theirs now', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const { lead, number } = await aCaseAbout('JAV-3').triaged().assignedTo(advisor).verified()
    const question = await aQuestion({ reference: 'JAV-3' })
    const reader = await aLead()
    await readQuestion(reader, { number: question.number, reason: 'asked-to' })
    const input = { number: question.number, personId: buyers.personId, ...WRONG }
    expect(await barredOf(reader, question.id, buyers.personId)).toMatchObject([{ tie: 'advises', mayEnd: false }])
    await refused(() => endTie(reader, input), 'tie-stands')
    await logTime(advisor, work(number, 15))
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: (await anAdvisor()).personId })
    expect(await barredOf(reader, question.id, buyers.personId)).toMatchObject([{ tie: 'advised', mayEnd: false }])
    await refused(() => endTie(reader, input), 'tie-stands')
    expect(await findQuestion(buyers, question.number)).toBeNull()
  })

  it('frees nobody from what they do afterwards: who is given the case again is barred again', async () => {
    const { advisor, buyers, bidders, question, reader } = await mistaken('JAV-4')
    const { lead, number } = bidders
    await endTie(reader, { number: question.number, personId: buyers.personId, ...WRONG })
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    expect(await findQuestion(buyers, question.number)).toBeNull()
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: (await anAdvisor()).personId })
    expect(await barredOf(reader, question.id, buyers.personId)).toMatchObject([{ tie: 'advised', mayEnd: true }])
    expect(await findQuestion(buyers, question.number)).toBeNull()
  })
})

it('is nothing for a lead who has not read the question, who is barred themselves, or who guesses', async () => {
  const { advisor, buyers, question, reader } = await mistaken('JAV-5')
  const input = { number: question.number, personId: buyers.personId, ...WRONG }
  const unread = await aLead()
  expect(await listBarred(unread, question.id)).toEqual([])
  expect(await listEndedTies(unread, question.id)).toEqual([])
  await refused(() => endTie(unread, input), 'question-not-found')
  await refused(() => endTie({ ...advisor, role: 'project-lead' }, input), 'question-not-found')
  await refused(() => endTie(reader, { ...input, personId: reader.personId }), 'tie-stands')
  await refused(() => endTie(reader, { ...input, tie: 'speaks' }), 'tie-stands')
})

it('forgets the reason with the words of the question', async () => {
  const { buyers, question, reader } = await mistaken('JAV-6')
  const { id, number } = question
  await endTie(reader, { number, personId: buyers.personId, ...WRONG })
  await asSuperuser(`begin; set local session_replication_role = replica;
    update buyer_question set status = 'closed', closed_at = now() - interval '13 months' where id = '${id}'; commit`)

  await eraseQuestions()
  expect(await listEndedTies(reader, id)).toMatchObject([{ personName: 'Felix Fel', reason: null }])
  expect(await asSuperuser('select from bidder_tie_ended where reason = $1 and question_id = $2', [WRONG.reason, id])).toEqual([]) // prettier-ignore
})

it('leaves one wall, however it is asked', async () => {
  expect(await sameWall()).toBeGreaterThan(0)
})
