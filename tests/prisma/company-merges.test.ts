import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser, connect } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { balanceOf, insertWork } from './support/hours'
import { CAP, insertCase, makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf, type Isolation } from './support/transaction'

const MERGED = 'UA092'
const NOT_TO_BE = 'UA093'
const WITH_ITS_WORK = 'UA094'
const FINDING = 'UA095'
const CHECK = '23514'
const DENIED = '42501'
const STALE = '40001'
const LEVELS: readonly Isolation[] = ['read committed', 'repeatable read', 'serializable']

type Work = (client: PoolClient) => Promise<unknown>
const told = (work: Work, isolation?: Isolation) =>
  refusalOf(
    inTransaction(
      'app',
      async (client) => {
        await work(client)
        await appendEvent(client)
      },
      isolation,
    ),
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

type Pair = { from: Scene; into: Scene; linkId: string }
const log = (scene: Scene, minutes: number) => (client: PoolClient) => insertWork(client, scene, { minutes })

async function linked(fromMinutes = 0, intoMinutes = 0, reason = 'registered-twice'): Promise<Pair> {
  const [from, into] = [await makeScene(), await makeScene()]
  const linkId = randomUUID()
  const refusal = await told(async (client) => {
    if (fromMinutes > 0) await log(from, fromMinutes)(client)
    if (intoMinutes > 0) await log(into, intoMinutes)(client)
    await client.query(
      'insert into company_link (id, company_id, same_as_id, reason, linked_by) values ($1, $2, $3, $4, $5)',
      [linkId, from.companyId, into.companyId, reason, lead],
    )
  })
  expect(refusal).toBeUndefined()
  return { from, into, linkId }
}

const merging =
  ({ linkId }: Pick<Pair, 'linkId'>, by = lead, request = randomUUID()): Work =>
  (client) =>
    client.query(`select merge_companies($1, $2, 'register', $3)`, [linkId, by, request])

async function merged(fromMinutes = 0, intoMinutes = 0): Promise<Pair> {
  const pair = await linked(fromMinutes, intoMinutes)
  expect(await told(merging(pair))).toBeUndefined()
  return pair
}

const beyondOf = async ({ accountId }: Scene) => {
  const [row] = await asSuperuser<{ beyond: number }>(
    'select coalesce(beyond_minutes, 0) as beyond from hour_account where id = $1',
    [accountId],
  )
  return row?.beyond
}

describe('a merge', () => {
  it('is a lead’s, of what was registered twice and is linked, once, and leaves an event', async () => {
    const pair = await linked(60, 60)
    expect(await told(merging(pair, pair.from.advisorId))).toBe(NOT_TO_BE)
    expect(await told(merging({ linkId: randomUUID() }))).toBe(NOT_TO_BE)
    expect(await told(merging(await linked(0, 0, 'changed-number')))).toBe(NOT_TO_BE)
    expect(await refusalOf(inTransaction('app', merging(pair)))).toBe('UA004')
    const request = randomUUID()
    expect(await told(merging(pair, lead, request))).toBeUndefined()
    expect(await told(merging(pair, lead, request))).toBeUndefined()
    expect(await told(merging(pair))).toBe(NOT_TO_BE)
    expect([await balanceOf(pair.from), await balanceOf(pair.into)]).toEqual([60, 120])
  })

  it.each(['repeatable read', 'serializable'] as const)('is not made at %s', async (isolation) => {
    expect(await told(merging(await linked()), isolation)).toBe(NOT_TO_BE)
  })

  it('is never undone, and neither is its link', async () => {
    const pair = await merged()
    const end: Work = (client) =>
      client.query('update company_link set ended_by = $2 where id = $1', [pair.linkId, lead])
    expect(await told(end)).toBe('UA089')
    for (const sql of [
      'delete from company_merge',
      'truncate company_merge cascade',
      'update company_merge set minutes = 0',
      `insert into company_merge (link_id, company_id, into_id, reason, minutes, beyond_minutes, request_id, merged_by)
       select id, company_id, same_as_id, 'register', 0, 0, gen_random_uuid(), linked_by from company_link`,
      'update company set merged_into_id = null',
      'update cases set company_id = gen_random_uuid()',
      'update cases set account_id = gen_random_uuid()',
      'update hour_account set beyond_minutes = null',
      'update hour_account set merged_into_id = null',
      'insert into account_of_case select id, account_id from cases',
      'delete from account_of_case',
      'insert into excess_finding (merge_id, account_id, minutes) select gen_random_uuid(), gen_random_uuid(), 1',
      'delete from excess_finding',
      'update excess_finding set minutes = 1',
    ])
      expect([sql, await told((client) => client.query(sql))]).toEqual([sql, DENIED])
  })
})

describe('a company that was merged', () => {
  it('takes no account, case, contact or invitation', async () => {
    const { from, into } = await merged()
    const account: Work = (client) => client.query('select open_hour_account($1, $2)', [from.roundId, from.companyId])
    expect(await told(account)).toBe(MERGED)
    expect(await told((client) => insertCase(client, from))).toBe(MERGED)
    expect(await told((client) => insertCase(client, { ...from, companyId: into.companyId }))).toBe(MERGED)
    expect(await told((client) => insertCase(client, { ...into, companyId: from.companyId }))).toBe('23503')
    const mandate: Work = (client) =>
      client.query(
        `insert into mandate (person_id, company_id, level, valid_from) values ($1, $2, 'self-declared', today())`,
        [from.advisorId, from.companyId],
      )
    expect(await told(mandate)).toBe(MERGED)
    const invitation: Work = (client) =>
      client.query(
        `insert into invitation (company_id, case_id, name, email, invited_by, valid_to)
         values ($1, $2, 'N', 'n@example.test', $3, today() + 9)`,
        [from.companyId, from.caseId, from.contactId],
      )
    expect(await told(invitation)).toBe(MERGED)
  })

  it('takes no work and no hold; its case draws from the pot of the one that goes on', async () => {
    const { from, into } = await merged(60, 60)
    for (const kind of ['work', 'hold'])
      expect(await told((client) => insertWork(client, from, { minutes: 10, kind }))).toBe(MERGED)
    expect(await told(log({ ...from, accountId: into.accountId }, CAP - 120))).toBeUndefined()
    expect(await told(log({ ...from, accountId: into.accountId }, 1))).toBe(CHECK)
    expect(await told(log(into, 1))).toBe(CHECK)
  })

  it('is not born so', async () => {
    const { into } = await merged()
    const born: Work = (client) =>
      client.query(
        `insert into company (org_kind, org_digits, org_lookup, org_key_id, org_display, name, municipality_code, industry, employees, merged_into_id)
         values ('legal', '1234567890', 'nobody', 'k1', '1', 'N', '9980', 'it', '1-9', $1)`,
        [into.companyId],
      )
    expect(await told(born)).toBe(MERGED)
  })
})

describe('merged minutes', () => {
  it('are nobody’s to write', async () => {
    const { from, into } = await merged(60, 60)
    const row = `insert into ledger_entry (account_id, kind, minutes, recorded_by, request_id`
    const values = `values ('${into.accountId}', 'merge_in', 5, '${lead}', gen_random_uuid()`
    expect(await told((client) => client.query(`${row}) ${values})`))).toBe(CHECK)
    const [work] = await asSuperuser<{ id: string }>(
      `select id from ledger_entry where account_id = $1 and kind = 'work'`,
      [from.accountId],
    )
    expect(await told((client) => client.query(`${row}, merged_from_id) ${values}, '${work?.id}')`))).toBe(DENIED)
  })

  it('go back with the work that they are, once, and first those that had no room', async () => {
    const { from, into } = await merged(180, 240)
    expect([await balanceOf(into), await beyondOf(into)]).toEqual([CAP, 120])
    const [carried] = await asSuperuser<{ id: string; work: string }>(
      `select id, merged_from_id as work from ledger_entry where account_id = $1 and kind = 'merge_in'`,
      [into.accountId],
    )
    const back =
      ({ accountId }: Scene, id: string | undefined): Work =>
      (client) =>
        client.query(
          `insert into ledger_entry (account_id, minutes, kind, reverses_id, recorded_by, reason_code, request_id)
           values ($1, -1, 'reversal', $2, $3, 'wrong-duration', gen_random_uuid())`,
          [accountId, id, from.advisorId],
        )
    expect(await told(back(into, carried?.id))).toBe(WITH_ITS_WORK)
    expect(await told(back(from, carried?.work))).toBeUndefined()
    expect([await balanceOf(from), await balanceOf(into), await beyondOf(into)]).toEqual([0, 240, 0])
    expect(await told(back(from, carried?.work))).toBe('23505')
    expect(await told(back(into, carried?.id))).toBe('23505')
  })

  it('stand before all new work, also when room is made', async () => {
    const { into } = await merged(180, 240)
    const [own] = await asSuperuser<{ id: string }>(
      `select id from ledger_entry where account_id = $1 and kind = 'work'`,
      [into.accountId],
    )
    expect(
      await told((client) =>
        client.query(
          `insert into ledger_entry (account_id, minutes, kind, reverses_id, recorded_by, reason_code, request_id)
           values ($1, -1, 'reversal', $2, $3, 'wrong-duration', gen_random_uuid())`,
          [into.accountId, own?.id, into.advisorId],
        ),
      ),
    ).toBeUndefined()
    expect([await balanceOf(into), await beyondOf(into)]).toEqual([60, 120])
    expect(await told(log(into, 121))).toBe(CHECK)
    expect(await told(log(into, 120))).toBeUndefined()
  })
})

describe('two sessions, one of which merges', () => {
  // The other began before the merge was committed, and writes after.
  it.each(LEVELS)('the other logs on the merged company at %s', async (isolation) => {
    const pair = await linked(60, 60)
    const refusal = await overtaken(pair, isolation, log(pair.from, 30))
    expect(refusal).toBe(isolation === 'read committed' ? MERGED : STALE)
    expect([await balanceOf(pair.from), await balanceOf(pair.into)]).toEqual([60, 120])
  })

  it.each(LEVELS)('the other logs on the one that goes on at %s', async (isolation) => {
    const pair = await linked(200, 60)
    const refusal = await overtaken(pair, isolation, log(pair.into, 60))
    expect(refusal).toBe(isolation === 'read committed' ? CHECK : STALE)
    expect(await balanceOf(pair.into)).toBe(260)
  })

  it.each(LEVELS)('the other opens a case of the merged company at %s', async (isolation) => {
    const pair = await linked()
    const refusal = await overtaken(pair, isolation, async (client) => {
      await client.query('select open_hour_account($1, $2)', [pair.from.roundId, pair.from.companyId])
    })
    expect(refusal).toBe(isolation === 'read committed' ? MERGED : STALE)
  })

  it('the merge waits for work that is under way, and takes it along', async () => {
    const pair = await linked(0, 200)
    const client = await connect('app')
    await client.query('begin')
    await log(pair.from, 150)(client)
    const merge = told(merging(pair))
    await waiting()
    await appendEvent(client)
    await client.query('commit')
    client.release()
    expect(await merge).toBeUndefined()
    expect([await balanceOf(pair.from), await balanceOf(pair.into), await beyondOf(pair.into)]).toEqual([150, CAP, 50])
  })
})

async function overtaken(pair: Pair, isolation: Isolation, write: Work): Promise<string | undefined> {
  return refusalOf(
    inTransaction(
      'app',
      async (client) => {
        await client.query('select count(*) from hour_account')
        expect(await told(merging(pair))).toBeUndefined()
        await write(client)
        await appendEvent(client)
      },
      isolation,
    ),
  )
}

/** Until somebody waits for a lock in this database. */
async function waiting(): Promise<void> {
  for (;;) {
    const [row] = await asSuperuser<{ waits: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
    )
    if (row?.waits) return
  }
}

describe('a finding', () => {
  it('is dealt with once, by a lead, and nothing else of it changes', async () => {
    const { into } = await merged(200, 200)
    const handle = (by: string) => (client: PoolClient) =>
      client.query('update excess_finding set handled_by = $2 where account_id = $1', [into.accountId, by])
    expect(await told(handle(into.advisorId))).toBe(FINDING)
    expect(await told(handle(lead))).toBeUndefined()
    expect(await told(handle(lead))).toBe(FINDING)
    expect(await told((client) => client.query('update excess_finding set handled_at = null'))).toBe(DENIED)
  })
})
