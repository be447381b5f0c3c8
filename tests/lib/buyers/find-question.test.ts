import { eraseQuestions } from '@/lib/buyers/erase-questions'
import { randomUUID } from 'node:crypto'
import { logCall } from '@/lib/buyers/log-call'
import { findQuestion } from '@/lib/buyers/find-question'
import { answered, aQuestion } from '@/tests/support/a-question'
import { asSuperuser } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'

it('notes who read which question, and who asked for one that is not there', async () => {
  const advisor = await aBuyerAdvisor()
  const { id, number } = await aQuestion()
  await answered(advisor, { number })
  expect(await findQuestion(advisor, number)).toMatchObject({ id, number, takenByName: advisor.name })
  expect(await findQuestion(advisor, 'FU-1999-0001')).toBeNull()
  const noted = await asSuperuser<{ action: string; mine: boolean }>(
    `select action, subject_id = $2 as mine from access_log where person_id = $1 order by id`,
    [advisor.personId, id],
  )
  expect(noted.map(({ action, mine }) => [action, mine])).toEqual([
    ['read', true],
    ['denied', null],
  ])
})

it('shows what was answered and what calls were made, in their order and by whom', async () => {
  const [first, second] = [await aBuyerAdvisor('Fia Först'), await aBuyerAdvisor('Sven Sedan')]
  const { id, number } = await aQuestion()
  const [other, none] = [await aQuestion(), await aQuestion()]
  await answered(second, other)
  const call = (note: string) => ({ number, requestId: randomUUID(), result: 'no-answer' as const, note })
  await logCall(second, call('Ett'))
  await logCall(first, call(''))
  await answered(first, { number }, 'Ett')
  await answered(second, { number }, 'Två')
  expect(await findQuestion(first, number)).toMatchObject({
    ...{ takenByName: 'Sven Sedan', erased: false, status: 'answered' },
    answers: [{ text: 'Ett', authorName: 'Fia Först' }, { text: 'Två', authorName: 'Sven Sedan' }],
    calls: [{ note: 'Ett', callerName: 'Sven Sedan' }, { note: null, callerName: 'Fia Först' }],
  })
  const unread = await findQuestion(first, none.number)
  expect(unread).toMatchObject({ takenByName: null, answers: [], calls: [], erased: false })
  await findQuestion(first, none.number)
  const told = await asSuperuser(`select from audit_event where subject_id = $1 and type = 'question.read'`, [none.id])
  expect(told).toHaveLength(1)
  await asSuperuser(`begin; set local session_replication_role = replica;
    update buyer_question set status = 'closed', closed_at = now() - interval '13 months' where id = '${id}'; commit`)
  await eraseQuestions()
  expect(await findQuestion(first, number)).toMatchObject({ erased: true })
}) // prettier-ignore
