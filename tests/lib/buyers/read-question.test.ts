import { acceptCase } from '@/lib/cases/accept-case'
import { findCase } from '@/lib/cases/find-case'
import { listQueue } from '@/lib/cases/list-queue'
import { listEvents } from '@/lib/audit/list-events'
import { findQuestion } from '@/lib/buyers/find-question'
import { listQuestions } from '@/lib/buyers/list-questions'
import { listUnreadQuestions } from '@/lib/buyers/list-unread-questions'
import { readQuestion } from '@/lib/buyers/read-question'
import { asSeen } from '@/tests/support/case-rows'
import { aCaseAbout, aQuestion, lastEventOf } from '@/tests/support/a-question'
import { asApp, asSuperuser, connect } from '@/tests/support/database'
import { aBuyerAdvisor, aLead } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const numbersOf = async (rows: Promise<{ number: string }[]>) => (await rows).map(({ number }) => number)

describe('a lead reading a question', () => {
  it('sees before it neither who asked nor what, and no event of it', async () => {
    const lead = await aLead()
    const { id, number } = await aQuestion({ reference: 'R-1' })
    expect(await findQuestion(lead, number)).toBeNull()
    expect((await listQuestions(lead, { show: 'open' })).questions.map((one) => one.number)).not.toContain(number)
    const unread = (await listUnreadQuestions(lead)).find((one) => one.number === number)
    expect(Object.keys(unread ?? {}).sort()).toEqual(['askedAt', 'dueOn', 'number', 'status', 'topic'])
    const { events } = await listEvents(lead, { page: 1 })
    expect(events.some(({ subjectId }) => subjectId === id)).toBe(false)
    const client = await connect('app')
    await client.query('begin')
    await client.query(`select set_config('ua.person', $1, true), set_config('ua.listing', 'unread', true)`, [lead.personId]) // prettier-ignore
    await client.query('set local role ua_buyers_line')
    expect((await client.query('select * from buyer_question where number = $1', [number])).rows).toEqual([])
    client.release(true)
  })

  it('is a step with a reason, in the trail and the access log', async () => {
    const lead = await aLead()
    const { id, number } = await aQuestion({ reference: 'R-2' })
    await readQuestion(lead, { number, reason: 'complaint' })
    expect(await lastEventOf(id)).toEqual({
      type: 'question.read', role: 'project-lead', actorId: lead.personId, facts: { reason: 'complaint' },
    }) // prettier-ignore
    expect(
      await asSuperuser(`select action, reason_code from access_log where subject_id = $1 and person_id = $2`, [id, lead.personId]), // prettier-ignore
    ).toEqual([{ action: 'read', reason_code: 'complaint' }])
    expect(await findQuestion(lead, number)).toMatchObject({ number })
    expect(await numbersOf(listUnreadQuestions(lead))).not.toContain(number)
    await refused(() => readQuestion(lead, { number, reason: 'quality' }), 'question-not-found')
  })

  it('closes the bidders’ cases in its procurement to that lead alone', async () => {
    const [lead, other] = [await aLead(), await aLead()]
    const { id, number } = await aCaseAbout('R-3')
    const question = await aQuestion({ reference: 'R-3' })
    expect(await findCase(lead, number)).not.toBeNull()
    await readQuestion(lead, { number: question.number, reason: 'asked-to' })
    expect(await findCase(lead, number)).toBeNull()
    expect((await listQueue(lead, 1)).cases.map((one) => one.number)).not.toContain(number)
    const { events } = await listEvents(lead, { page: 1 })
    expect(events.some(({ caseId }) => caseId === id)).toBe(false)
    await refused(async () => acceptCase(lead, await asSeen(number)), 'case-not-found')
    expect(await findCase(other, number)).not.toBeNull()
    await acceptCase(other, await asSeen(number))
    const forced = asApp(`insert into case_move (case_id, status, moved_by) values ($1, 'declined', $2)`, [id, lead.personId]) // prettier-ignore
    await expect(forced).rejects.toMatchObject({ code: 'UA010' })
  })

  it('leaves one event with an advisor’s first reading, and none with the next', async () => {
    const advisor = await aBuyerAdvisor()
    const { id, number } = await aQuestion({ reference: 'R-4' })
    await findQuestion(advisor, number)
    await findQuestion(advisor, number)
    const read = await asSuperuser(`select from audit_event where subject_id = $1 and type = 'question.read'`, [id])
    expect(read).toHaveLength(1)
  })
})
