import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { correctQuestion } from '@/lib/buyers/correct-question'
import { findQuestion } from '@/lib/buyers/find-question'
import { markDifference } from '@/lib/buyers/mark-difference'
import { visitor } from '@/lib/actors/actor'
import { askQuestion } from '@/lib/buyers/ask-question'
import { asSeen } from '@/tests/support/case-rows'
import { aCaseAbout, aPersonOfBothRoles, aQuestion, aQuestionInput, asSeenQuestion, lastEventOf, questionRow } from '@/tests/support/a-question' // prettier-ignore
import { asSuperuser, connect } from '@/tests/support/database'
import { aBuyerAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

const DEPARTMENT = { organisation: 'Provstads kommun, upphandlingsenheten' }

describe('telling apart what is likely the same', () => {
  it('keeps the wall closed until an advisor says so, and closes it again', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await aCaseAbout('LIK-1').triaged().assignedTo(advisor)
    const { id, number } = await aQuestion(DEPARTMENT)
    expect(await findQuestion(buyers, number)).toBeNull()

    const judge = await aBuyerAdvisor()
    const seen = await findQuestion(judge, number)
    const spelt = seen?.likely.find(({ reference }) => reference === 'LIK-1')
    expect(spelt).toEqual({ id: expect.any(String) as string, buyerName: 'Provstads kommun', boughtFor: null, reference: 'LIK-1', tedNumber: null, apart: false }) // prettier-ignore
    const matchId = spelt?.id ?? ''
    await markDifference(judge, { matchId, apart: true })
    expect(await lastEventOf(id)).toEqual({ type: 'question.told-apart', role: 'buyer-advisor', actorId: judge.personId, facts: {} }) // prettier-ignore
    expect(await findQuestion(buyers, number)).not.toBeNull()

    await asSuperuser(`begin; set local session_replication_role = replica; delete from question_hand where person_id = '${buyers.personId}'; commit`) // prettier-ignore
    await markDifference(judge, { matchId, apart: false })
    expect(await lastEventOf(id)).toMatchObject({ type: 'question.taken-together' })
    expect(await findQuestion(buyers, number)).toBeNull()
  })

  it('is not for whoever has not read the question, stands on the bidder’s side, or would open what is sure', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await aCaseAbout('LIK-2').triaged().assignedTo(advisor)
    const { number } = await aQuestion(DEPARTMENT)
    const judge = await aBuyerAdvisor()
    const matchId = (await findQuestion(judge, number))?.likely.find(({ reference }) => reference === 'LIK-2')?.id ?? ''
    await refused(() => markDifference(buyers, { matchId, apart: true }), 'question-not-found')
    const unread = await aBuyerAdvisor()
    await refused(() => markDifference(unread, { matchId, apart: true }), 'question-not-found')
    await refused(() => markDifference(judge, { matchId: randomUUID(), apart: true }), 'question-not-found')
    await markDifference(judge, { matchId, apart: true })
    const named = { reference: 'LIK-2', tedNumber: '', boughtFor: 'Provstads kommun' }
    await correctQuestion(judge, { ...(await asSeenQuestion(number)), ...named })
    expect(await findQuestion(buyers, number)).toBeNull()
    await refused(() => markDifference(judge, { matchId, apart: true }), 'question-not-found')
  })

  it('is asked for however the buyer is spelt, before the advisor is given a case', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    await findQuestion(
      buyers,
      (await aQuestion({ organisation: 'Inköpscentralen Prov', reference: 'dnr LIKE 31' })).number,
    )
    const { number, lead } = await aCaseAbout('LIKE-31').triaged()
    const input = { ...(await asSeen(number)), advisorId: advisor.personId }
    await refused(() => assignAdvisor(lead, input), 'conflict-of-interest')
  })
})

test('of a case and a question named at the same time, the second finds the first', async () => {
  const { id } = await aCaseAbout('UNNAMED-0').triaged()
  const client = await connect('superuser')
  await client.query('begin')
  for (const table of ['procurement', 'procurement_match'])
    await client.query(`alter table ${table} disable trigger change_leaves_an_event`)
  await client.query(`alter table case_key disable trigger change_leaves_an_event`)
  await client.query('commit; begin')
  await client.query(`update procurement set reference = 'SAMTIDIG-1' where id = (select procurement_id from cases where id = $1)`, [id]) // prettier-ignore
  const asked = askQuestion(visitor, aQuestionInput({ reference: 'samtidig 1' }), 'sv')
  for (let waits = false; !waits;) {
    const [locks] = await asSuperuser<{ n: number }>(`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`) // prettier-ignore
    waits = (locks?.n ?? 0) > 0
    await pause(10)
  }
  await client.query('commit')
  client.release(true)
  const question = await questionRow((await asked).number)
  expect(await asSuperuser('select sure from procurement_match where case_id = $1 and question_id = $2', [id, question.id])).toEqual([{ sure: true }]) // prettier-ignore
})
