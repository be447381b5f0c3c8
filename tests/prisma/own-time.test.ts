import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { insertWork } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const DENIED = '42501'
const CHECK = '23514'
const MOVED_ON = 'UA120'
const MONDAY = `date_trunc('week', today()::timestamp)::date`
const LAST = `(date_trunc('month', today()::timestamp) - interval '1 month')::date`

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)
const told = async (client: PoolClient) => void (await appendEvent(client))

const done = (advisorId: string, entries: number, monday = MONDAY) =>
  asApp(async (client) => {
    await client.query(`insert into week_done (advisor_id, monday, entries) values ($1, ${monday}, $2)`, [advisorId, entries])
    await told(client)
  }) // prettier-ignore
const reopen = (advisorId: string) =>
  asApp(async (client) => {
    await client.query(`update week_done set reopened_at = '2020-01-01' where advisor_id = $1 and reopened_at is null`, [advisorId])
    await told(client)
  }) // prettier-ignore
const approve = (advisorId: string, entries: number, by: string, month = LAST) =>
  asApp(async (client) => {
    await client.query(
      `insert into month_sign_off (advisor_id, month, entries, signed_by) values ($1, ${month}, $2, $3)`,
      [advisorId, entries, by],
    )
    await told(client)
  })
const worked = (scene: Scene, workedOn: string, minutes = 20) =>
  asApp(async (client) => {
    const { rows } = await client.query<{ day: string }>(`select (${workedOn})::text as day`)
    await insertWork(client, scene, { minutes, workedOn: rows[0]?.day ?? '' })
    await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } })
  })

let scene: Scene
let lead: string
beforeEach(async () => {
  scene = await makeScene()
  ;({ contactId: lead } = await makeScene())
  // A round that began long before last month.
  await asSuperuser(
    `begin; set local session_replication_role = replica; update round set opened_on = today() - 70; commit`,
  )
})

describe('a week that is done', () => {
  it('is as it is: with as many entries, its minutes filled in by the database', async () => {
    await worked(scene, 'today()', 25)
    expect(await refusalOf(done(scene.advisorId, 0))).toBe(MOVED_ON)
    expect(await refusalOf(done(scene.advisorId, 2))).toBe(MOVED_ON)
    await done(scene.advisorId, 1)
    const [row] = await asSuperuser(`select minutes, reopened_at from week_done where advisor_id = $1`, [scene.advisorId])
    expect(row).toEqual({ minutes: 25, reopened_at: null })
  }) // prettier-ignore

  it('is so once, also without time, and again once it has changed', async () => {
    await done(scene.advisorId, 0)
    expect(await refusalOf(done(scene.advisorId, 0))).toBe('23505')
    await worked(scene, 'today()')
    await done(scene.advisorId, 1)
  })

  it.each([
    ['to come', `${MONDAY} + 7`, 'UA121'],
    ['that begins on a Tuesday', `${MONDAY} - 6`, CHECK],
    ['of no programme', `date '1900-01-01'`, CHECK],
  ])('is none %s', async (_what, monday, code) => {
    expect(await refusalOf(done(scene.advisorId, 0, monday))).toBe(code)
  })

  it('is opened again once, at the database’s own time, and then may be done again', async () => {
    await done(scene.advisorId, 0)
    await reopen(scene.advisorId)
    const [row] = await asSuperuser<{ now: boolean }>(
      `select reopened_at > now() - interval '1 hour' as now from week_done where advisor_id = $1`,
      [scene.advisorId],
    )
    expect(row).toEqual({ now: true })
    const twice = `update week_done set reopened_at = now() where advisor_id = '${scene.advisorId}'`
    expect(await refusalOf(asApp((client) => client.query(twice)))).toBe('UA122')
    await done(scene.advisorId, 0)
  })

  it('stays done once one of its months is approved', async () => {
    await worked(scene, `${LAST} + 10`)
    await done(scene.advisorId, 0)
    const monday = `date_trunc('week', (${LAST} + 10)::timestamp)::date`
    await done(scene.advisorId, 1, monday)
    await approve(scene.advisorId, 1, lead)
    const open = (sql: string) =>
      refusalOf(asApp((client) => client.query(`update week_done set reopened_at = now() where monday = ${sql} and advisor_id = $1`, [scene.advisorId]))) // prettier-ignore
    expect(await open(monday)).toBe('UA122')
  })
})

describe('an approved month', () => {
  it('is over, has time, and is as it is; its sums are the database’s own', async () => {
    await worked(scene, `${LAST} + 3`, 40)
    expect(await refusalOf(approve(scene.advisorId, 0, lead))).toBe(MOVED_ON)
    expect(await refusalOf(approve(scene.advisorId, 1, lead, `date_trunc('month', today()::timestamp)::date`))).toBe('UA083')
    expect(await refusalOf(approve(lead, 0, scene.advisorId))).toBe(CHECK)
    await approve(scene.advisorId, 1, lead)
    const [row] = await asSuperuser(`select counted, outside, travel from month_sign_off where advisor_id = $1`, [scene.advisorId])
    expect(row).toEqual({ counted: 40, outside: 0, travel: 0 })
  }) // prettier-ignore

  it('is approved by somebody else, and once as it is', async () => {
    await worked(scene, `${LAST} + 3`)
    expect(await refusalOf(approve(scene.advisorId, 1, scene.advisorId))).toBe(CHECK)
    await approve(scene.advisorId, 1, lead)
    expect(await refusalOf(approve(scene.advisorId, 1, lead))).toBe('23505')
    await worked(scene, `${LAST} + 4`)
    await approve(scene.advisorId, 2, lead)
  })
})

it.each([
  ['another week', `update week_done set monday = monday - 7`],
  ['other minutes', `update week_done set minutes = 5`],
  ['minutes of one’s own', `insert into week_done (advisor_id, monday, entries, minutes) values (gen_random_uuid(), ${MONDAY}, 0, 5)`],
  ['another time', `insert into week_done (advisor_id, monday, entries, done_at) values (gen_random_uuid(), ${MONDAY}, 0, '2020-01-01')`],
  ['no week', 'delete from week_done'],
  ['no weeks', 'truncate week_done'],
  ['other sums', 'update month_sign_off set counted = 5'],
  ['sums of one’s own', `insert into month_sign_off (advisor_id, month, entries, counted, signed_by) values (gen_random_uuid(), ${LAST}, 0, 5, gen_random_uuid())`],
  ['no approval', 'delete from month_sign_off'],
  ['no approvals', 'truncate month_sign_off'],
  ['the lock of others', `select hold_own_time(gen_random_uuid())`],
])('the application’s role cannot write %s', async (_what, sql) => {
  expect(await refusalOf(asApp((client) => client.query(sql)))).toBe(DENIED)
}) // prettier-ignore

it.each(['delete from week_done', 'truncate week_done', 'update month_sign_off set counted = 5', 'delete from month_sign_off'])(
  'not even the owner of the tables does: %s', async (sql) => {
    await worked(scene, `${LAST} + 3`)
    await approve(scene.advisorId, 1, lead)
    await done(scene.advisorId, 0)
    expect(await refusalOf(inTransaction('owner', (client) => client.query(sql)))).toBe('UA001')
  },
) // prettier-ignore
