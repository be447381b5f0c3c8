import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const DENIED = '42501'
const CHECK = '23514'
const OVERLAPS = '23P01'
const NOT_THEIRS = 'UA130'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

type Row = { first?: string; last?: string; weekdays?: string; cover?: string | null; by?: string }

let scene: Scene
let other: Scene
beforeEach(async () => {
  scene = await makeScene()
  other = await makeScene()
})

const entered = ({ first = 'today() + 7', last = 'today() + 10', weekdays = `'{}'`, cover = null, by }: Row = {}) =>
  asApp(async (client) => {
    await client.query(
      `insert into absence (advisor_id, first_on, last_on, weekdays, cover_id, entered_by, request_id)
       values ($1, ${first}, ${last}, ${weekdays}, $2, $3, gen_random_uuid())`,
      [scene.advisorId, cover, by ?? scene.advisorId],
    )
    await appendEvent(client)
  })
const withdrawn = () =>
  asApp(async (client) => {
    await client.query(`update absence set withdrawn_at = '2020-01-01' where advisor_id = $1`, [scene.advisorId])
    await appendEvent(client)
  })

it.each([
  ['ends before it begins', { last: 'today() + 6' }, CHECK],
  ['is longer than two years', { last: 'today() + 800' }, CHECK],
  ['has no end', { last: `date 'infinity'` }, CHECK],
  ['began in another age', { first: `date '1900-01-01'`, last: `date '1900-01-02'` }, CHECK],
  ['is free on a Sunday', { weekdays: `'{7}'` }, CHECK],
  ['is free on all days', { weekdays: `'{1,2,3,4,5}'` }, CHECK],
])('an absence that %s is refused', async (_what, row, code) => {
  expect(await refusalOf(entered(row))).toBe(code)
})

it('is one at a time, also when two enter it at once; a holiday lies within part-time weeks', async () => {
  const attempts = [entered(), entered({ first: 'today() + 10', last: 'today() + 20' })].map((one) => refusalOf(one))
  expect((await Promise.all(attempts)).filter((code) => code === OVERLAPS)).toHaveLength(1)
  const friday = { first: 'today()', last: 'today() + 60', weekdays: `'{5}'` }
  expect(await refusalOf(entered(friday))).toBeUndefined()
  expect(await refusalOf(entered(friday))).toBe(OVERLAPS)
  await withdrawn()
  expect(await refusalOf(entered())).toBeUndefined()
})

it('is entered by the advisor or a lead, and covered by somebody else who advises', async () => {
  expect(await refusalOf(entered({ by: other.advisorId }))).toBe(NOT_THEIRS)
  expect(await refusalOf(entered({ cover: other.contactId }))).toBe(NOT_THEIRS)
  expect(await refusalOf(entered({ cover: scene.advisorId }))).toBe(CHECK)
  expect(await refusalOf(entered({ cover: other.advisorId }))).toBeUndefined()
  const ofNobody = asApp((client) =>
    client.query(
      `insert into absence (advisor_id, first_on, last_on, weekdays, entered_by, request_id) values ($1, today(), today(), '{}', $1, gen_random_uuid())`,
      [scene.contactId],
    ),
  )
  expect(await refusalOf(ofNobody)).toBe(NOT_THEIRS)
})

it('is withdrawn once, at the database’s own time', async () => {
  await entered()
  await withdrawn()
  const [row] = await asSuperuser(
    `select withdrawn_at > now() - interval '1 hour' as now from absence where advisor_id = $1`,
    [scene.advisorId],
  )
  expect(row).toEqual({ now: true })
  expect(await refusalOf(withdrawn())).toBe(NOT_THEIRS)
})

it.each([
  ['other days', `update absence set last_on = last_on + 1`],
  ['somebody else’s', `update absence set advisor_id = gen_random_uuid()`],
  ['no absence', 'delete from absence'],
  ['none at all', 'truncate absence'],
  ['another time', `insert into absence (advisor_id, first_on, last_on, entered_by, request_id, entered_at)
     values (gen_random_uuid(), today(), today(), gen_random_uuid(), gen_random_uuid(), '2020-01-01')`],
])('the application’s role cannot write %s', async (_what, sql) => {
  expect(await refusalOf(asApp((client) => client.query(sql)))).toBe(DENIED)
}) // prettier-ignore

it('says nowhere why somebody is away', async () => {
  const columns = await asSuperuser<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = 'absence'::regclass and attnum > 0 and not attisdropped order by 1`,
  )
  expect(columns.map(({ name }) => name)).toEqual([
    'advisor_id', 'cover_id', 'entered_at', 'entered_by', 'first_on', 'id', 'last_on', 'request_id', 'weekdays', 'withdrawn_at',
  ])
}) // prettier-ignore
