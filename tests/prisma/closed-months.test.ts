import type { PoolClient } from 'pg'
import { asSuperuser, connect } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { insertWork, reverseTime } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf, type Isolation } from './support/transaction'

const CLOSED = 'UA084'
const DENIED = '42501'
const CHECK = '23514'
const LAST = `(date_trunc('month', today()::timestamp) - interval '1 month')::date`
const IN_IT = `(date_trunc('month', today()::timestamp) - interval '1 day')::date`

const asApp = <T>(work: (client: PoolClient) => Promise<T>, isolation?: Isolation) =>
  inTransaction('app', work, isolation)

const insertClosed = (client: PoolClient, { advisorId }: Scene, month = LAST) =>
  client.query(`insert into closed_month (month, closed_by) values (${month}, $1)`, [advisorId])
const closed = (scene: Scene, month = LAST) =>
  asApp(async (client) => {
    await insertClosed(client, scene, month)
    await appendEvent(client)
  })

/** As the schema's owner and with its fences down: no statement of the application opens a month. */
const openAgain = () =>
  asSuperuser(`begin; set local session_replication_role = replica; alter table closed_month disable trigger all;
    delete from closed_month; update month_gate set closed = false; alter table closed_month enable trigger all;
    alter table closed_month enable always trigger month_closes_its_gate;
    alter table closed_month enable always trigger closed_month_is_append_only;
    alter table closed_month enable always trigger closed_month_is_never_truncated; commit`)

const dayIn = async (sql: string) => {
  const [row] = await asSuperuser<{ day: string }>(`select (${sql})::text as day`)
  return row?.day ?? ''
}

/** Work as the application's role writes it, dated one day and about another. */
const worked = async (client: PoolClient, scene: Scene, day: string, concerns = 'null', table = 'ledger_entry') => {
  const own =
    table === 'ledger_entry' ? [`account_id, kind`, `'${scene.accountId}', 'work'`, 'meeting'] : ['why, kind', `'not-counted', 'record'`, 'travel']
  await client.query(
    `insert into ${table} (${own[0]}, minutes, case_id, advisor_id, recorded_by, activity, worked_on, concerns_on, request_id, early_reason, late_reason)
     select ${own[1]}, 5, $1, $2, $2, $3, day, concerns, gen_random_uuid(),
       case when coalesce(concerns, day) < today() then 'other' end, case when coalesce(concerns, day) < today() - 14 then 'forgotten' end
     from (select (${day})::date as day, (${concerns})::date as concerns) asked`,
    [scene.caseId, scene.advisorId, own[2]],
  )
  await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } })
} // prettier-ignore

let scene: Scene
beforeAll(async () => {
  scene = await makeScene()
  // A round that began before the month that is closed, whatever day it is.
  await asSuperuser(
    `begin; set local session_replication_role = replica; update round set opened_on = today() - 70; commit`,
  )
})
beforeEach(openAgain)

describe.each(['ledger_entry', 'outside_time'])('once a month is closed, %s', (table) => {
  const attempt = (day: string, concerns = 'null') =>
    refusalOf(asApp((client) => worked(client, scene, day, concerns, table)))

  it('takes no time dated in it', async () => {
    expect(await attempt(IN_IT)).toBeUndefined()
    await closed(scene)
    expect(await attempt(IN_IT)).toBe(CLOSED)
    expect(await attempt(LAST)).toBe(CLOSED)
    expect(await attempt('today()')).toBeUndefined()
  })

  it('takes what concerns it dated today, and no other day', async () => {
    await closed(scene)
    expect(await attempt('today()', IN_IT)).toBeUndefined()
    expect(await attempt(`${LAST} + 1`, LAST)).toBe(CLOSED)
    expect(await attempt('today()', `${LAST} - 1`)).toBe(CLOSED)
    expect(await attempt('today()', `date '1850-01-01'`)).toBe('UA003')
    expect(await attempt('today()', `date '-infinity'`)).toMatch(/UA003|23514/)
  })

  it('takes nothing that concerns another day while the month is open', async () => {
    expect(await attempt('today()', IN_IT)).toBe(CLOSED)
  })

  it('takes nothing that concerns its own day, or a day to come', async () => {
    await closed(scene)
    expect([CHECK, CLOSED]).toContain(await attempt('today()', 'today()'))
    expect([CHECK, CLOSED]).toContain(await attempt('today()', 'today() + 40'))
  })
})

it('what takes an entry back is dated today once its month is closed, whatever was asked for', async () => {
  const day = await dayIn(IN_IT)
  const entryId = await asApp(async (client) => {
    const id = await insertWork(client, scene, { minutes: 20, workedOn: day })
    await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } })
    return id ?? ''
  })
  await closed(scene)
  const reversal = await asApp((client) => reverseTime(client, scene, entryId))
  const [row] = await asSuperuser<Record<string, string>>(
    `select worked_on = today() as today, concerns_on::text as concerns from ledger_entry where id = $1`,
    [reversal],
  )
  expect(row).toEqual({ today: true, concerns: day })
})

describe('a month', () => {
  it.each([
    ['that goes on', `date_trunc('month', today()::timestamp)::date`, 'UA083'],
    ['to come', `date '2150-01-01'`, 'UA083'],
    // Of the month before the last: it is over on every day of this one, the first too.
    ['that begins in the middle', `${LAST} - 10`, '23503'],
    ['of no programme', `date '1850-01-01'`, '23503'],
  ])('%s is not closed', async (_what, month, code) => {
    expect(await refusalOf(closed(scene, month))).toBe(code)
  })

  it('is closed once', async () => {
    await closed(scene)
    expect(await refusalOf(closed(scene))).toBe('23505')
  })

  it.each([
    ['opened again', 'delete from closed_month'],
    ['closed as another', `update closed_month set month = month - interval '1 month'`],
    ['emptied', 'truncate closed_month'],
    ['opened at its gate', 'update month_gate set closed = false'],
    ['without its gate', 'delete from month_gate'],
    ['closed as of another time', `insert into closed_month (month, closed_by, closed_at) values (${LAST}, gen_random_uuid(), '2020-01-01')`],
    ['closed without its triggers', 'alter table closed_month disable trigger all'],
  ])('is not %s by the application’s role', async (_what, sql) => {
    await closed(scene)
    expect(await refusalOf(asApp((client) => client.query(sql)))).toBe(DENIED)
  }) // prettier-ignore

  it('stays closed for the owner of the tables too', async () => {
    await closed(scene)
    expect(await refusalOf(inTransaction('owner', (client) => client.query('delete from closed_month')))).toBe('UA001')
  })
})

describe('time and the closing of its month at once', () => {
  const LEVELS: Isolation[] = ['read committed', 'repeatable read', 'serializable']

  const datedAfterClosing = () =>
    asSuperuser(`select e.id from ledger_entry e join closed_month m on m.month = date_trunc('month', e.worked_on::timestamp)::date
      where e.case_id = $1 and e.recorded_at > m.closed_at`, [scene.caseId]) // prettier-ignore

  it.each(LEVELS)('is let through before it, and the closing waits, at %s', async (isolation) => {
    const [logger, closer] = [await connect('app'), await connect('app')]
    try {
      await logger.query(`begin isolation level ${isolation}`)
      await closer.query(`begin isolation level ${isolation}`)
      await worked(logger, scene, IN_IT)
      const closing = insertClosed(closer, scene)
      closing.catch(() => undefined)
      await untilOneWaits()
      await logger.query('commit')
      await closing
      await appendEvent(closer)
      await closer.query('commit')
    } finally {
      logger.release(true)
      closer.release(true)
    }
    expect(await datedAfterClosing()).toEqual([])
  })

  it.each(LEVELS)('is refused after it, though it began before, at %s', async (isolation) => {
    const [logger, closer] = [await connect('app'), await connect('app')]
    let end: string | undefined
    try {
      await logger.query(`begin isolation level ${isolation}`)
      // What it sees from now on is how things stood before the closing, where its level says so.
      await logger.query('select count(*) from closed_month')
      await closer.query(`begin isolation level ${isolation}`)
      await insertClosed(closer, scene)
      await appendEvent(closer)
      const logging = refusalOf(worked(logger, scene, IN_IT).then(() => logger.query('commit')))
      await untilOneWaits()
      await closer.query('commit')
      end = await logging
    } finally {
      logger.release(true)
      closer.release(true)
    }
    expect(end).toBe(isolation === 'read committed' ? CLOSED : '40001')
    expect(await datedAfterClosing()).toEqual([])
  })
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
