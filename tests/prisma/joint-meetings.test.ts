import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { balanceOf, insertWork, reverseTime, tell } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const OTHER_THAN_THE_RULE = 'UA172'
const HALF_OF_IT = 'UA173'
const NO_ADVISOR = 'UA174'
const CONFLICT = 'UA010'
const ANOTHERS = 'UA082'
const CHECK = '23514'
const DENIED = '42501'

type Pair = Scene & { secondId: string }
type Half = {
  id: string
  no: 1 | 2
  minutes?: number
  advisorId?: string
  recordedBy?: string
  activity?: string
  why?: string
}

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

async function pair(): Promise<Pair> {
  return { ...(await makeScene()), secondId: (await makeScene()).advisorId }
}

const whose = (scene: Pair, { no, advisorId }: Half) => advisorId ?? (no === 1 ? scene.advisorId : scene.secondId)

/** One half in the hours, as the application's statement would write it, and its event. */
async function drawn(client: PoolClient, scene: Pair, half: Half): Promise<string> {
  const { id, no, minutes = 60, activity = 'meeting', recordedBy = scene.advisorId } = half
  const { rows } = await client.query<{ entryId: string }>(
    `insert into ledger_entry (account_id, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on, request_id, drawn_as, joint_id, joint_no)
     values ($1, $2, 'work', $3, $4, $5, $6, today(), gen_random_uuid(), 'second', $7, $8)
     returning id as "entryId", minutes, activity, worked_on::text as "workedOn", cap_minutes - after as "minutesLeft", advisor_id as "advisorId"`,
    [scene.accountId, minutes, scene.caseId, whose(scene, half), recordedBy, activity, id, no],
  )
  await tell(client, { ...scene, advisorId: recordedBy }, 'time.joint-logged', { ...rows[0], ...said(scene, id, no) })
  return rows[0]?.entryId ?? ''
}

/** The same outside them. */
async function outside(client: PoolClient, scene: Pair, half: Half): Promise<string> {
  const { id, no, minutes = 60, activity = 'meeting', why = 'second' } = half
  const { rows } = await client.query<{ entryId: string }>(
    `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id, joint_id, joint_no)
     values ($1, $2, $3, 'record', $4, $5, $6, today(), gen_random_uuid(), $7, $8)
     returning id as "entryId", minutes, activity, why, worked_on::text as "workedOn", advisor_id as "advisorId"`,
    [scene.caseId, whose(scene, half), scene.advisorId, minutes, activity, why, id, no],
  )
  await tell(client, scene, 'time.joint-outside', { ...rows[0], ...said(scene, id, no) })
  return rows[0]?.entryId ?? ''
}

const said = ({ caseId }: Pair, jointId: string, no: number) => ({
  ...{ caseId, jointId, no },
  ...{ earlyReason: null, lateReason: null, concernsOn: null },
})

const once = (client: PoolClient, scene: Pair, id: string): (() => Promise<string>)[] => [
  () => drawn(client, scene, { id, no: 1 }),
  () => outside(client, scene, { id, no: 2 }),
]

async function writeOnce(scene: Pair, id = randomUUID()): Promise<{ first: string; second: string }> {
  return asApp(async (client) => ({
    first: await drawn(client, scene, { id, no: 1 }),
    second: await outside(client, scene, { id, no: 2 }),
  }))
}

it('draws the meeting once, and is both advisors’ time, where the round says nothing else', async () => {
  const scene = await pair()
  await writeOnce(scene)
  expect(await balanceOf(scene)).toBe(60)
  const own = await asSuperuser(
    `select counted, outside from time_of_month($1, date_trunc('month', today())::date)
     union all select counted, outside from time_of_month($2, date_trunc('month', today())::date)`,
    [scene.advisorId, scene.secondId],
  )
  expect(own).toEqual([{ counted: 60, outside: 0 }, { counted: 0, outside: 60 }])
}) // prettier-ignore

type Attempt = (client: PoolClient, scene: Pair, id: string) => Promise<unknown>

it.each<[string, string, Attempt]>([
  ['is written of one half only', OTHER_THAN_THE_RULE, (client, scene, id) => drawn(client, scene, { id, no: 1 })],
  ['is the second’s only', OTHER_THAN_THE_RULE, (client, scene, id) => outside(client, scene, { id, no: 2 })],
  ['draws twice where once is the rule', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await drawn(client, scene, { id, no: 1 })
    await drawn(client, scene, { id, no: 2 })
  }],
  ['draws nothing', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await outside(client, scene, { id, no: 1, why: 'not-counted' })
    await outside(client, scene, { id, no: 2, why: 'not-counted' })
  }],
  ['was longer for one', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await drawn(client, scene, { id, no: 1 })
    await outside(client, scene, { id, no: 2, minutes: 61 })
  }],
  ['has the first twice', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await drawn(client, scene, { id, no: 1 })
    await outside(client, scene, { id, no: 2, advisorId: scene.advisorId })
  }],
  ['is split though there is room', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await drawn(client, scene, { id, no: 1, minutes: 50 })
    await outside(client, scene, { id, no: 1, minutes: 10, why: 'beyond-cap' })
    await outside(client, scene, { id, no: 2 })
  }],
  ['is of another kind for one', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await drawn(client, scene, { id, no: 1 })
    await outside(client, scene, { id, no: 2, activity: 'call' })
  }],
  ['is work that is no meeting', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await drawn(client, scene, { id, no: 1, activity: 'review' })
    await outside(client, scene, { id, no: 2, activity: 'review' })
  }],
  ['has the check put off for ever', OTHER_THAN_THE_RULE, async (client, scene, id) => {
    await client.query('set constraints all deferred')
    await drawn(client, scene, { id, no: 1 })
  }],
  ['gives the first half to somebody else', ANOTHERS, (client, scene, id) => drawn(client, scene, { id, no: 1, advisorId: scene.secondId })],
  ['names somebody who is no advisor', NO_ADVISOR, async (client, scene, id) => {
    await drawn(client, scene, { id, no: 1 })
    await outside(client, scene, { id, no: 2, advisorId: scene.contactId })
  }],
  ['says nothing of the other', CHECK, (client, scene) => insertWork(client, scene, { minutes: 10, drawnAs: 'second' })],
  ['has another rule', DENIED, (client) => client.query(`update round set second_draws = 'twice'`)],
  ['turns the check off', DENIED, (client) => client.query('alter table ledger_entry disable trigger joint_is_drawn_by_rule')],
])('the application’s role is refused where a meeting with two advisors %s', async (_name, code, attempt) => {
  const scene = await pair()
  expect(await refusalOf(asApp((client) => attempt(client, scene, randomUUID())))).toBe(code)
  expect(await balanceOf(scene)).toBe(0)
}) // prettier-ignore

it('draws once for each where the round says so, and not once', async () => {
  const scene = await pair()
  await withTriggersOff('round', `update round set second_draws = 'twice'`)
  try {
    const id = randomUUID()
    expect(await refusalOf(writeOnce(scene))).toBe(OTHER_THAN_THE_RULE)
    await asApp(async (client) => {
      await drawn(client, scene, { id, no: 1 })
      await drawn(client, scene, { id, no: 2 })
    })
    expect(await balanceOf(scene)).toBe(120)
  } finally {
    await withTriggersOff('round', `update round set second_draws = 'once'`)
  }
})

it('is split where the pot is full, and the first draws before the second', async () => {
  const scene = await pair()
  const [before, id] = [randomUUID(), randomUUID()]
  await asApp(async (client) => {
    await drawn(client, scene, { id: before, no: 1, minutes: 250 })
    await outside(client, scene, { id: before, no: 2, minutes: 250 })
  })
  const split = (no: 1 | 2) => asApp(async (client) => {
    await drawn(client, scene, { id, no, minutes: 50 })
    await outside(client, scene, { id, no, minutes: 10, why: 'beyond-cap' })
    await outside(client, scene, { id, no: no === 1 ? 2 : 1, why: no === 1 ? 'second' : 'beyond-cap' })
  })
  await withTriggersOff('round', `update round set second_draws = 'twice'`)
  try {
    expect(await refusalOf(split(2))).toBe(OTHER_THAN_THE_RULE)
  } finally {
    await withTriggersOff('round', `update round set second_draws = 'once'`)
  }
  await split(1)
  expect(await balanceOf(scene)).toBe(300)
}) // prettier-ignore

it('takes no third half, and neither half is taken back without the other', async () => {
  const scene = await pair()
  const id = randomUUID()
  const { first } = await writeOnce(scene, id)
  for (const write of [1, 2] as const) {
    const more = asApp((client) => once(client, scene, id)[write - 1]?.() ?? Promise.resolve(''))
    expect(await refusalOf(more)).toBe(OTHER_THAN_THE_RULE)
  }
  expect(await refusalOf(asApp((client) => reverseTime(client, scene, first)))).toBe(HALF_OF_IT)
  expect(await balanceOf(scene)).toBe(60)
})

it('keeps out a second advisor who is barred from the case', async () => {
  const scene = await pair()
  await withTriggersOff(
    'recusal',
    `insert into recusal (case_id, person_id, reason) values ('${scene.caseId}', '${scene.secondId}', 'relation')`,
  )
  expect(await refusalOf(writeOnce(scene))).toBe(CONFLICT)
  expect(await balanceOf(scene)).toBe(0)
})

it('the rules hold also for a session that has turned triggers off', async () => {
  const rows = await asSuperuser(
    `select tgname from pg_trigger where tgenabled = 'A'
       and tgname in ('joint_is_drawn_by_rule', 'joint_outside_is_by_rule', 'joint_is_reversed_whole', 'second_advisor_is_let_in')`,
  )
  expect(rows).toHaveLength(6)
})
