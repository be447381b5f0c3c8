import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const DENIED = '42501'
const APPEND_ONLY = 'UA001'
const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

let scene: Scene
let no = 0
let id: string
beforeEach(async () => {
  scene = await makeScene()
  const [last] = await asSuperuser<{ no: number }>('select coalesce(max(no), 0) + 1 as no from steering_report')
  no = last?.no ?? 1
  id = await asApp(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into steering_report (no, round_id, name, summary, begun_by) values ($1, $2, 'Ett', 'Ord', $3) returning id`,
      [no, scene.roundId, scene.advisorId],
    )
    await appendEvent(client)
    return rows[0]?.id ?? ''
  })
})

const content = (differing: Record<string, unknown> = {}) =>
  JSON.stringify({ no, name: 'Ett', summary: 'Ord', version: 1, ...differing })
const freeze = (said = content()) =>
  asApp(async (client) => {
    await client.query(
      `insert into frozen_report (report_id, version, form, content, digest, frozen_by) values ($1, 1, 1, $2, $3, $4)`,
      [id, said, 'a'.repeat(64), scene.advisorId],
    )
    await appendEvent(client)
  })
const write = (sql: string) =>
  asApp(async (client) => {
    await client.query(sql, [id])
    await appendEvent(client)
  })

it('keeps the digest of what is there, whatever the application says it is', async () => {
  await freeze()
  const [row] = await asSuperuser<{ right: boolean }>(
    `select digest = encode(sha256(convert_to(content, 'UTF8')), 'hex') as right from frozen_report where report_id = $1`,
    [id],
  )
  expect(row).toEqual({ right: true })
})

it.each([
  ['another name', { name: 'Två' }],
  ['another summary', { summary: 'Andra ord' }],
  ['another version', { version: 2 }],
  ['another number', { no: 900 }],
  ['none of its words', { name: undefined, summary: undefined }],
])('is not frozen with %s', async (_what, differing) => {
  expect(await refusalOf(freeze(content(differing)))).toBe('UA159')
})

it('is frozen once, and its words stay then', async () => {
  await freeze()
  expect(await refusalOf(freeze())).toBe('23505')
  const rewritten = write(`update steering_report set summary = 'Nytt', version = 2 where id = $1`)
  expect(await refusalOf(rewritten)).toBe('UA158')
})

it('changes in its words alone, one version after the other', async () => {
  expect(await refusalOf(write(`update steering_report set summary = 'Nytt' where id = $1`))).toBe('UA158')
  expect(await refusalOf(write(`update steering_report set name = 'Nytt', version = 3 where id = $1`))).toBe('UA158')
  expect(await refusalOf(write(`update steering_report set name = 'Nytt', version = 2 where id = $1`))).toBeUndefined()
})

it('leaves no number out', async () => {
  const skipping = asApp((client) =>
    client.query(`insert into steering_report (no, round_id, name, begun_by) values ($1, $2, 'Ett', $3)`, [
      no + 2,
      scene.roundId,
      scene.advisorId,
    ]),
  )
  expect(await refusalOf(skipping)).toBe('UA156')
})

it.each([
  ['changed', `update frozen_report set content = '{}'`],
  ['taken away', 'delete from frozen_report'],
  ['emptied', 'truncate frozen_report'],
  ['as of another time', `insert into frozen_report (report_id, version, form, content, digest, frozen_by, frozen_at) select id, 1, 1, '{}', '', begun_by, '2020-01-01' from steering_report`],
  ['with a checkpoint of one’s choice', `insert into frozen_report (report_id, version, form, content, digest, frozen_by, checkpoint_no) select id, 1, 1, '{}', '', begun_by, 1 from steering_report`],
  ['of another round', 'update steering_report set round_id = gen_random_uuid()'],
  ['gone before it is frozen', 'delete from steering_report'],
])('is not %s by the application’s role', async (_what, sql) => {
  await freeze()
  expect(await refusalOf(asApp((client) => client.query(sql)))).toBe(DENIED)
}) // prettier-ignore

it.each([`update frozen_report set content = '{}'`, 'delete from frozen_report', 'truncate frozen_report'])(
  'stays for the owner of the tables too: %s',
  async (sql) => {
    await freeze()
    expect(await refusalOf(inTransaction('owner', (client) => client.query(sql)))).toBe(APPEND_ONLY)
  },
)
