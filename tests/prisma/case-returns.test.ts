import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_THEIRS = 'UA153'

let mine: Scene
let other: Scene
beforeEach(async () => {
  mine = await makeScene()
  other = await makeScene()
  await told(`update cases set status = 'ongoing', advisor_id = $2 where id = $1`, [mine.caseId, mine.advisorId])
})

const told = (sql: string, values: unknown[], after?: string) =>
  inTransaction('app', async (client) => {
    await client.query(sql, values)
    if (after) await client.query(after, [mine.caseId])
    await appendEvent(client)
  })
const RETURN = `insert into case_return (case_id, advisor_id, reason) values ($1, $2, $3)`
const GONE = `update cases set status = 'accepted', advisor_id = null where id = $1`
const returned = (advisor: string, reason = 'away', after: string | undefined = GONE) =>
  refusalOf(told(RETURN, [mine.caseId, advisor, reason], after))

it('a case is given back by its advisor, for a reason of the list, and goes with it', async () => {
  expect(await returned(other.advisorId)).toBe(NOT_THEIRS)
  expect(await returned(mine.advisorId, 'sick')).toBe('23514')
  expect(await returned(mine.advisorId, 'away', 'select $1::uuid')).toBe(NOT_THEIRS)
  expect(await returned(mine.advisorId)).toBeUndefined()
  expect(await returned(mine.advisorId)).toBe(NOT_THEIRS)
})

it('not by whom the wall keeps from it', async () => {
  await told(`insert into recusal (case_id, person_id, reason) values ($1, $2, 'party')`, [mine.caseId, mine.advisorId])
  expect(await returned(mine.advisorId)).toBe(NOT_THEIRS)
})

it.each([
  ['removed', 'delete from case_return where case_id = $1'],
  ['changed', `update case_return set reason = 'other' where case_id = $1`],
  ['dated', `insert into case_return (case_id, advisor_id, reason, returned_at) select $1, advisor_id, 'away', '2020-01-01' from cases where id = $1`],
])('what was given back is never %s by the application', async (_what, sql) => {
  expect(await refusalOf(told(sql, [mine.caseId]))).toBe('42501')
}) // prettier-ignore

it('nor emptied by the owner', async () => {
  expect(await refusalOf(inTransaction('owner', (client) => client.query('truncate case_return')))).toBe('UA001')
})
