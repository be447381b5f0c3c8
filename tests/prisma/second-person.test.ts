import type { PoolClient } from 'pg'
import { savedLongAgo } from '@/tests/support/days-pass'
import { appendEvent } from './support/events'
import { balanceOf, logTime } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_ASKED_SO = 'UA086'
const NEEDS_ANOTHER = 'UA087'
const CHECK = '23514'
const UNIQUE = '23505'
const DENIED = '42501'
const MONTH = 31 * 24

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

const one = async (client: PoolClient, sql: string, params: unknown[]) => {
  const { rows } = await client.query<{ id: string }>(sql, params)
  return rows[0]?.id ?? ''
}

/** All of a transaction's changes are told, whatever they are. */
const told = (scene: Scene, work: (client: PoolClient) => Promise<unknown>) =>
  asApp(async (client) => {
    await work(client)
    await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } })
  })

const someone = (role: string | null) =>
  asApp(async (client) => {
    const id = await one(client, `insert into person (name) values ('Någon') returning id`, [])
    if (role) await client.query('insert into staff_role (person_id, role) values ($1, $2)', [id, role])
    await appendEvent(client)
    return id
  })

async function anEntry(hours = MONTH) {
  const scene = await makeScene()
  const entryId = await asApp((client) => logTime(client, scene, { minutes: 60 }))
  await savedLongAgo(entryId, hours)
  return { scene, entryId, lead: await someone('project-lead') }
}

type Made = Awaited<ReturnType<typeof anEntry>>

const takeBack = (client: PoolClient, { scene, entryId }: Made, by: string, reason = 'wrong-day') =>
  client.query(
    `insert into ledger_entry (account_id, minutes, kind, reverses_id, recorded_by, reason_code, request_id)
     values ($1, -1, 'reversal', $2, $3, $4, gen_random_uuid())`,
    [scene.accountId, entryId, by, reason],
  )

const ask = (client: PoolClient, { scene, entryId }: Made, by = scene.advisorId, target: string | null = null) =>
  one(
    client,
    `insert into correction (case_id, ledger_entry_id, kind, reason_code, target_case_id, request_id, asked_by)
     values ($1, $2, $3, $4, $5, gen_random_uuid(), $6) returning id`,
    [scene.caseId, entryId, target ? 'move' : 'reversal', target ? 'wrong-case' : 'wrong-day', target, by],
  )

const decide = (client: PoolClient, id: string, status: string, by: string) =>
  client.query('update correction set status = $2, decided_by = $3 where id = $1', [id, status, by])

async function asked(target?: string) {
  const made = await anEntry()
  let id = ''
  await told(made.scene, async (client) => {
    id = await ask(client, made, made.scene.advisorId, target ?? null)
  })
  return { ...made, id }
}

describe('time that has stood for more than thirty days', () => {
  it('is not taken back by whoever it is of alone, nor by another advisor', async () => {
    const made = await anEntry()
    const other = await someone('advisor')
    for (const by of [made.scene.advisorId, other])
      expect(await refusalOf(told(made.scene, (client) => takeBack(client, made, by)))).toBe(NEEDS_ANOTHER)
    expect(await balanceOf(made.scene)).toBe(60)
  })

  it('is not taken back by a lead whose own it is', async () => {
    const made = await anEntry()
    await told(made.scene, (client) =>
      client.query(`insert into staff_role (person_id, role) values ($1, 'project-lead')`, [made.scene.advisorId]),
    )
    const own = told(made.scene, (client) => takeBack(client, made, made.scene.advisorId))
    expect(await refusalOf(own)).toBe(NEEDS_ANOTHER)
  })

  it('is taken back by a lead, who is somebody else', async () => {
    const made = await anEntry()
    await told(made.scene, (client) => takeBack(client, made, made.lead))
    expect(await balanceOf(made.scene)).toBe(0)
  })

  it('is the same outside the hours', async () => {
    const { scene } = await anEntry()
    let id = ''
    await told(scene, async (client) => {
      id = await one(
        client,
        `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
         values ($1, $2, $2, 'record', 30, 'travel', 'not-counted', today(), gen_random_uuid()) returning id`,
        [scene.caseId, scene.advisorId],
      )
    })
    await savedLongAgo(id, MONTH)
    const back = told(scene, (client) =>
      client.query(
        `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id, reverses_id, reason_code)
         values ($1, $2, $2, 'reversal', -30, 'travel', 'not-counted', today(), gen_random_uuid(), $3, 'other')`,
        [scene.caseId, scene.advisorId, id],
      ),
    )
    expect(await refusalOf(back)).toBe(NEEDS_ANOTHER)
  })

  it('until then is its own advisor’s, and still nobody else’s but the lead’s', async () => {
    const made = await anEntry(29 * 24)
    const other = await someone('advisor')
    expect(await refusalOf(told(made.scene, (client) => takeBack(client, made, other)))).toBe(NEEDS_ANOTHER)
    await told(made.scene, (client) => takeBack(client, made, made.scene.advisorId))
    expect(await balanceOf(made.scene)).toBe(0)
  })
})

describe('a correction is asked for', () => {
  it('of one’s own, old and standing entry', async () => {
    const young = await anEntry(29 * 24)
    expect(await refusalOf(told(young.scene, (client) => ask(client, young)))).toBe(NOT_ASKED_SO)
    const made = await anEntry()
    expect(await refusalOf(told(made.scene, (client) => ask(client, made, made.lead)))).toBe(NOT_ASKED_SO)
    await told(made.scene, (client) => takeBack(client, made, made.lead))
    expect(await refusalOf(told(made.scene, (client) => ask(client, made)))).toBe(NOT_ASKED_SO)
  })

  it('of an entry of that case, once at a time', async () => {
    const made = await asked()
    expect(await refusalOf(told(made.scene, (client) => ask(client, made)))).toBe(UNIQUE)
    const elsewhere = { ...made, scene: { ...made.scene, caseId: (await makeScene()).caseId } }
    expect(await refusalOf(told(made.scene, (client) => ask(client, elsewhere)))).toBe(NOT_ASKED_SO)
  })

  it('and leaves an event', async () => {
    const made = await anEntry()
    expect(await refusalOf(asApp((client) => ask(client, made)))).toBe('UA004')
  })
})

describe('a correction is decided', () => {
  it('by a lead, who does it in the same transaction', async () => {
    const made = await asked()
    await told(made.scene, async (client) => {
      await decide(client, made.id, 'approved', made.lead)
      await takeBack(client, made, made.lead)
    })
    expect(await balanceOf(made.scene)).toBe(0)
  })

  it('by whoever has the case now', async () => {
    const made = await asked()
    const next = await someone('advisor')
    const approve = () =>
      told(made.scene, async (client) => {
        await decide(client, made.id, 'approved', next)
        await takeBack(client, made, next)
      })
    expect(await refusalOf(approve())).toBe(NOT_ASKED_SO)
    await told(made.scene, async (client) => {
      await client.query('insert into case_assignment (case_id, advisor_id) values ($1, $2)', [made.scene.caseId, next])
      await client.query(`update cases set status = 'assigned', advisor_id = $2, version = version + 1 where id = $1`, [
        made.scene.caseId,
        next,
      ])
    })
    await approve()
    expect(await balanceOf(made.scene)).toBe(0)
  })

  it('never by whoever asked, in any name', async () => {
    const made = await asked()
    const { advisorId } = made.scene
    const self = told(made.scene, async (client) => {
      await client.query(`insert into staff_role (person_id, role) values ($1, 'project-lead')`, [advisorId])
      await decide(client, made.id, 'approved', advisorId)
    })
    expect(await refusalOf(self)).toBe(CHECK)
    const asThemselves = told(made.scene, async (client) => {
      await decide(client, made.id, 'approved', made.lead)
      await takeBack(client, made, advisorId)
    })
    expect(await refusalOf(asThemselves)).toBe(NEEDS_ANOTHER)
    for (const by of [await someone(null), await someone('auditor'), made.scene.contactId])
      expect(await refusalOf(told(made.scene, (client) => decide(client, made.id, 'approved', by)))).toBe(NOT_ASKED_SO)
  })

  it('and not approved without being done, or done otherwise', async () => {
    const other = await makeScene()
    const made = await asked(other.caseId)
    const approve = (work: (client: PoolClient) => Promise<unknown>) =>
      refusalOf(
        told(made.scene, async (client) => {
          await decide(client, made.id, 'approved', made.lead)
          await work(client)
        }),
      )
    expect(await approve(() => Promise.resolve())).toBe(NOT_ASKED_SO)
    expect(await approve((client) => takeBack(client, made, made.lead))).toBe(NOT_ASKED_SO)
    expect(await approve((client) => takeBack(client, made, made.lead, 'wrong-case'))).toBe(NOT_ASKED_SO)
    expect(await balanceOf(made.scene)).toBe(60)
  })

  it('once, and nothing else of it changes', async () => {
    const made = await asked()
    await told(made.scene, (client) => decide(client, made.id, 'declined', made.lead))
    const again = told(made.scene, async (client) => {
      await decide(client, made.id, 'approved', made.lead)
      await takeBack(client, made, made.lead)
    })
    expect(await refusalOf(again)).toBe(NOT_ASKED_SO)
    for (const sql of [
      'delete from correction',
      'truncate correction cascade',
      `update correction set asked_by = decided_by`,
      `update correction set reason_code = 'other'`,
    ])
      expect(await refusalOf(asApp((client) => client.query(sql)))).toBe(DENIED)
  })

  it('taken back by whoever asked and nobody else', async () => {
    const made = await asked()
    expect(await refusalOf(told(made.scene, (client) => decide(client, made.id, 'withdrawn', made.lead)))).toBe(CHECK)
    await told(made.scene, (client) => decide(client, made.id, 'withdrawn', made.scene.advisorId))
    await told(made.scene, (client) => ask(client, made))
  })
})
