import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'
import { asSuperuser } from '@/tests/support/database'

const NOT_A_LEADS = 'UA160'
const GENERATED = '428C9'

it.each([
  [9, 22, 900, 'micro'], [9, 23, 22, 'micro'], [10, 1, 1, 'small'], [9, 23, 23, 'small'], [49, 110, null, 'small'], [50, 1, 1, 'medium'],
  [49, 111, 111, 'medium'], [249, 551, 473, 'medium'], [249, 550, 900, 'medium'], [249, 551, 474, 'large'], [250, 0, 0, 'large'],
  [250, null, null, 'large'], [249, 551, null, 'unknown'], [249, null, 474, 'unknown'], [1, null, null, 'unknown'], [null, 1, 1, 'unknown'],
])('of %s people, %s and %s million the size is %s', async (people, turnover, balance, size) => {
  const [found] = await asSuperuser<{ size: string }>(`select sme_size($1, $2, $3) as size`, [people, turnover, balance])
  expect(found?.size).toBe(size)
}) // prettier-ignore

describe('as the application', () => {
  let mine: Scene
  beforeEach(async () => {
    mine = await makeScene()
  })
  const told = (sql: string, values: unknown[]) =>
    refusalOf(
      inTransaction('app', async (client) => {
        await client.query(sql, values)
        await appendEvent(client)
      }),
    )
  const INTO =
    'insert into eligibility_check (case_id, rules, in_county, in_sector, people, turnover, quarter_public, checked_by, request_id'
  const VALUES = `select $1, '2026-1', false, true, 5, 4, false, $2, gen_random_uuid()`

  it('nobody writes the result, nor when it was drawn', async () => {
    expect(await told(`${INTO}, result) ${VALUES}, 'eligible'`, [mine.caseId, mine.advisorId])).toBe(GENERATED)
    expect(await told(`${INTO}, size) ${VALUES}, 'small'`, [mine.caseId, mine.advisorId])).toBe(GENERATED)
    expect(await told(`${INTO}, checked_at) ${VALUES}, '2020-01-01'`, [mine.caseId, mine.advisorId])).toBe('42501')
  })

  it('nobody but a lead looks', async () => {
    expect(await told(`${INTO}) ${VALUES}`, [mine.caseId, mine.advisorId])).toBe(NOT_A_LEADS)
  })

  it.each([
    ['changed', `update eligibility_check set in_county = true where case_id = $1`],
    ['removed', `delete from eligibility_check where case_id = $1`],
  ])('what was looked at is never %s', async (_what, sql) => {
    expect(await told(sql, [mine.caseId])).toBe('42501')
  })
})

it('nor emptied by the owner', async () => {
  expect(await refusalOf(inTransaction('owner', (client) => client.query('truncate eligibility_check')))).toBe('UA001')
})
