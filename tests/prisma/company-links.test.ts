import type { PoolClient } from 'pg'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_SO = 'UA089'
const CHECK = '23514'
const UNIQUE = '23505'
const DENIED = '42501'

const told = (work: (client: PoolClient) => Promise<unknown>) =>
  refusalOf(
    inTransaction('app', async (client) => {
      await work(client)
      await appendEvent(client)
    }),
  )

let lead: string
beforeAll(async () => {
  lead = await inTransaction('app', async (client) => {
    const { rows } = await client.query<{ id: string }>(`insert into person (name) values ('Lead') returning id`)
    await client.query(`insert into staff_role (person_id, role) values ($1, 'project-lead')`, [rows[0]?.id])
    await appendEvent(client)
    return rows[0]?.id ?? ''
  })
})

const link = (client: PoolClient, one: Scene, two: Scene, by = lead) =>
  client.query(
    `insert into company_link (company_id, same_as_id, reason, linked_by) values ($1, $2, 'registered-twice', $3)`,
    [one.companyId, two.companyId, by],
  )
const end = (client: PoolClient, { companyId }: Scene, by = lead) =>
  client.query('update company_link set ended_by = $2 where company_id = $1', [companyId, by])

describe('a link of two companies', () => {
  it('is a lead’s alone, of two that differ, and leaves an event', async () => {
    const [one, two] = [await makeScene(), await makeScene()]
    expect(await told((client) => link(client, one, two, one.advisorId))).toBe(NOT_SO)
    expect(await told((client) => link(client, one, one))).toBe(CHECK)
    expect(await refusalOf(inTransaction('app', (client) => link(client, one, two)))).toBe('UA004')
  })

  it('leads to the end at once, and in no circle', async () => {
    const [one, two, three] = [await makeScene(), await makeScene(), await makeScene()]
    expect(await told((client) => link(client, one, two))).toBeUndefined()
    expect(await told((client) => link(client, two, one))).toBe(NOT_SO)
    expect(await told((client) => link(client, two, three))).toBe(NOT_SO)
    expect(await told((client) => link(client, three, one))).toBe(NOT_SO)
    expect(await told((client) => link(client, one, three))).toBe(UNIQUE)
    expect(await told((client) => link(client, three, two))).toBeUndefined()
  })

  it.each(['repeatable read', 'serializable'] as const)(
    'is not made at %s, where it would not see the one it waited for',
    async (isolation) => {
      const [one, two] = [await makeScene(), await makeScene()]
      expect(await refusalOf(inTransaction('app', (client) => link(client, one, two), isolation))).toBe(NOT_SO)
    },
  )

  it('ends once, by a lead, and is kept', async () => {
    const [one, two] = [await makeScene(), await makeScene()]
    await told((client) => link(client, one, two))
    expect(await told((client) => end(client, one, one.advisorId))).toBe(NOT_SO)
    expect(await told((client) => end(client, one))).toBeUndefined()
    expect(await told((client) => end(client, one))).toBe(NOT_SO)
    for (const sql of [
      'delete from company_link',
      'truncate company_link',
      `update company_link set reason = 'changed-number'`,
      'update company_link set ended_at = null',
    ])
      expect(await told((client) => client.query(sql))).toBe(DENIED)
  })
})
