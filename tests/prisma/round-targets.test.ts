import type { PoolClient } from 'pg'
import { asSuperuser, connect } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { makeScene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const CHECK = '23514'
const DENIED = '42501'
const APPEND_ONLY = 'UA001'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

let openRound: string
let closedRound: string
beforeAll(async () => {
  openRound = (await makeScene()).roundId
  closedRound = await asApp(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into round (code, name, opened_on, closed_on, cap_minutes, response_working_days, log_days_after_close, staff_login_link)
       values ('closed', 'Stängd', today() - 60, today() - 31, 300, 2, 14, false) returning id`,
    )
    await appendEvent(client)
    return rows[0]?.id ?? ''
  })
})

const write = async (client: PoolClient, columns: Record<string, string>, roundId: string) => {
  const names = Object.keys(columns)
  await client.query(
    `insert into round_targets (round_id, ${names.join(', ')}) values ($1, ${Object.values(columns).join(', ')})`,
    [roundId],
  )
  await appendEvent(client)
}
const set = (columns: Record<string, string>, roundId = openRound) => asApp((client) => write(client, columns, roundId))

const next = async () => {
  const [row] = await asSuperuser<{ no: number }>(
    `select coalesce(max(no), 0) + 1 as no from round_targets where round_id = '${openRound}'`,
  )
  return String(row?.no)
}

it.each([
  ['no case', { cases: '0' }],
  ['less than nothing', { won: '-1' }],
  ['more companies than there are', { helped: '1000001' }],
  ['a mean of more than five', { satisfaction_tenths: '51' }],
  ['an end that never comes', { ends_on: `date 'infinity'` }],
])('a target of %s is refused', async (_what, columns) => {
  expect(await refusalOf(set({ no: await next(), ...columns }))).toBe(CHECK)
})

it('ends no earlier than its round began', async () => {
  expect(await refusalOf(set({ no: await next(), ends_on: 'today() - 31' }))).toBe('UA157')
  expect(await refusalOf(set({ no: await next(), ends_on: 'today() - 30' }))).toBeUndefined()
})

it('follows the one that its writer saw: none is left out, and of two at once one is first', async () => {
  const no = await next()
  expect(await refusalOf(set({ no: `${no} + 1`, cases: '5' }))).toBe('UA156')
  const both = await Promise.all([1, 2].map((cases) => refusalOf(set({ no, cases: String(cases) }))))
  expect(both.filter((code) => code === undefined)).toHaveLength(1)
  expect(both.filter((code) => code === '23505')).toHaveLength(1)
})

it('is not set for a round that is closed', async () => {
  expect(await refusalOf(set({ no: '1', cases: '5' }, closedRound))).toBe('UA155')
})

it.each([
  ['changed', 'update round_targets set cases = 1', DENIED],
  ['taken away', 'delete from round_targets', DENIED],
  ['emptied', 'truncate round_targets', DENIED],
  ['set as of another time', `insert into round_targets (round_id, no, set_at) select id, 1, '2020-01-01' from round`, DENIED],
])('is not %s by the application’s role', async (_what, sql, code) => {
  await set({ no: await next(), cases: '40' })
  expect(await refusalOf(asApp((client) => client.query(sql)))).toBe(code)
}) // prettier-ignore

it.each(['update round_targets set cases = 1', 'delete from round_targets', 'truncate round_targets'])(
  'stays for the owner of the tables too: %s',
  async (sql) => {
    await set({ no: await next(), cases: '40' })
    expect(await refusalOf(inTransaction('owner', (client) => client.query(sql)))).toBe(APPEND_ONLY)
  },
)

it('is waited for by whoever closes its round', async () => {
  const no = await next()
  const [setter, closer] = [await connect('app'), await connect('app')]
  try {
    await setter.query('begin')
    await closer.query('begin')
    await write(setter, { no, cases: '7' }, openRound)
    let closed = false
    const closing = closer
      .query(`update round set closed_on = today() where id = $1`, [openRound])
      .then(() => (closed = true))
    await untilOneWaits()
    expect(closed).toBe(false)
    await setter.query('commit')
    await closing
    await closer.query('rollback')
  } finally {
    setter.release(true)
    closer.release(true)
  }
})

async function untilOneWaits(): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const [found] = await asSuperuser<{ waits: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
    )
    if (found?.waits) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('nobody waited')
}
