import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { balanceOf, insertWork, tell } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const OTHER_THAN_THE_RULE = 'UA171'
const CHECK = '23514'
const DENIED = '42501'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)
type Part = {
  id: string
  minutes: number
  length?: number
  size?: number
  no: number
  advisorId?: string
  activity?: string
}

/** One company's part, as the application's statement would write it, and its event. */
async function part(client: PoolClient, scene: Scene, { id, minutes, length = 60, size = 2, no, advisorId, activity = 'meeting' }: Part) {
  const { rows } = await client.query<Record<string, unknown>>(
    `insert into ledger_entry (account_id, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on, request_id, drawn_as,
       group_id, group_minutes, group_size, group_no)
     values ($1, $2, 'work', $3, $4, $4, $5, today(), gen_random_uuid(), 'group', $6, $7, $8, $9)
     returning id as "entryId", minutes, activity, worked_on::text as "workedOn", cap_minutes - after as "minutesLeft"`,
    [scene.accountId, minutes, scene.caseId, advisorId ?? scene.advisorId, activity, id, length, size, no],
  )
  const facts = { ...rows[0], caseId: scene.caseId, groupId: id, length, companies: size }
  await tell(client, { ...scene, advisorId: advisorId ?? scene.advisorId }, 'time.group-logged', { ...facts, earlyReason: null, lateReason: null, concernsOn: null })
} // prettier-ignore

const two = async () => {
  const one = await makeScene()
  return [one, await makeScene(one.advisorId)] as const
}

it('draws the whole meeting from each, where the round says nothing else', async () => {
  const [one, other] = await two()
  const id = randomUUID()
  await asApp(async (client) => {
    await part(client, one, { id, minutes: 60, no: 1 })
    await part(client, other, { id, minutes: 60, no: 2 })
  })
  expect([await balanceOf(one), await balanceOf(other)]).toEqual([60, 60])
  expect(await refusalOf(asApp((client) => part(client, one, { id, minutes: 60, no: 2 })))).toBe(OTHER_THAN_THE_RULE)
})

type Attempt = (client: PoolClient, one: Scene, other: Scene, id: string) => Promise<unknown>

it.each<[string, string, Attempt]>([
  ['is written for one company only', OTHER_THAN_THE_RULE, (client, one, _other, id) => part(client, one, { id, minutes: 60, no: 1 })],
  ['draws a minute more from one', OTHER_THAN_THE_RULE, async (client, one, other, id) => {
    await part(client, one, { id, minutes: 61, no: 1 })
    await part(client, other, { id, minutes: 60, no: 2 })
  }],
  ['draws less from one', OTHER_THAN_THE_RULE, async (client, one, other, id) => {
    await part(client, one, { id, minutes: 60, no: 1 })
    await part(client, other, { id, minutes: 30, no: 2 })
  }],
  ['was longer with one', OTHER_THAN_THE_RULE, async (client, one, other, id) => {
    await part(client, one, { id, minutes: 60, no: 1 })
    await part(client, other, { id, minutes: 90, length: 90, no: 2 })
  }],
  ['is of one company twice', OTHER_THAN_THE_RULE, async (client, one, _other, id) => {
    await part(client, one, { id, minutes: 60, no: 1 })
    await part(client, one, { id, minutes: 60, no: 2 })
  }],
  ['has the same part twice', OTHER_THAN_THE_RULE, async (client, one, other, id) => {
    await part(client, one, { id, minutes: 60, no: 1 })
    await part(client, other, { id, minutes: 60, no: 1 })
  }],
  ['is work of another kind', OTHER_THAN_THE_RULE, async (client, one, other, id) => {
    await part(client, one, { id, minutes: 60, no: 1, activity: 'review' })
    await part(client, other, { id, minutes: 60, no: 2, activity: 'review' })
  }],
  ['has the check put off for ever', OTHER_THAN_THE_RULE, async (client, one, _other, id) => {
    await client.query('set constraints all deferred')
    await part(client, one, { id, minutes: 60, no: 1 })
  }],
  ['says nothing of the meeting', CHECK, (client, one) => insertWork(client, one, { minutes: 10, drawnAs: 'group' })],
  ['hides among ordinary work', CHECK, (client, one, _other, id) => client.query(
    `insert into ledger_entry (account_id, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on, request_id, group_id)
     values ($1, 5, 'work', $2, $3, $3, 'meeting', today(), gen_random_uuid(), $4)`, [one.accountId, one.caseId, one.advisorId, id])],
  ['has another rule', DENIED, (client) => client.query(`update round set group_draws = 'nothing'`)],
  ['turns the check off', DENIED, (client) => client.query('alter table ledger_entry disable trigger group_is_drawn_by_rule')],
])('the application’s role is refused where a meeting with several companies %s', async (_name, code, attempt) => {
  const [one, other] = await two()
  expect(await refusalOf(asApp((client) => attempt(client, one, other, randomUUID())))).toBe(code)
  expect([await balanceOf(one), await balanceOf(other)]).toEqual([0, 0])
}) // prettier-ignore

it('draws nothing from the hours where the round says so', async () => {
  const [one, other] = await two()
  await withTriggersOff('round', `update round set group_draws = 'nothing'`)
  const attempt = asApp(async (client) => {
    const id = randomUUID()
    await part(client, one, { id, minutes: 60, no: 1 })
    await part(client, other, { id, minutes: 60, no: 2 })
  })
  expect(await refusalOf(attempt)).toBe(OTHER_THAN_THE_RULE)
  await withTriggersOff('round', `update round set group_draws = 'full'`)
})

it('the rule holds also for a session that has turned triggers off', async () => {
  const rows = await asSuperuser(
    `select tgname from pg_trigger where tgenabled = 'A' and tgname in ('group_is_drawn_by_rule', 'group_outside_is_by_rule')`,
  )
  expect(rows).toHaveLength(2)
})
