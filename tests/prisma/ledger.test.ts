import { randomInt, randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser, connect } from '@/tests/support/database'
import { ANYTHING } from './support/events'
import { balanceOf, logTime, reverseTime, tell, type Work } from './support/hours'
import { CAP, makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf, type Isolation } from './support/transaction'

const OVER_CAP = '23514'
const BROKEN_CHAIN = '23503'

const save = (scene: Scene, work: Work, isolation?: Isolation) =>
  inTransaction('app', (client) => logTime(client, scene, work), isolation)
const reverse = (scene: Scene, entryId: string) => inTransaction('app', (client) => reverseTime(client, scene, entryId))

async function sceneAt(minutes: number): Promise<Scene & { first: string }> {
  const scene = await makeScene()
  return { ...scene, first: await save(scene, { minutes }) }
}

const sumOf = async ({ accountId }: Scene) =>
  (
    await asSuperuser<{ sum: number }>('select sum(minutes)::int as sum from ledger_entry where account_id = $1', [
      accountId,
    ])
  )[0]?.sum

/** One transaction that has written and not yet ended, for another to wait behind. */
async function openTransaction(write: (client: PoolClient) => Promise<unknown>) {
  const client = await connect('app')
  await client.query('begin')
  await write(client)
  const end = async (how: 'commit' | 'rollback') => {
    await client.query(how)
    client.release()
  }
  return { end }
}

async function untilSomeoneWaits() {
  for (const giveUp = Date.now() + 5000; Date.now() < giveUp;) {
    const waiting = await asSuperuser(
      `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    )
    if (waiting.length > 0) return
  }
}

describe('two saves at 4:40', () => {
  it('of 0:20 each: one is saved, the other is refused by the cap', async () => {
    const scene = await sceneAt(280)
    const first = await openTransaction((client) => logTime(client, scene, { minutes: 20 }))
    const second = refusalOf(save(scene, { minutes: 20 }))
    await untilSomeoneWaits()
    await first.end('commit')
    expect(await second).toBe(OVER_CAP)
    expect(await balanceOf(scene)).toBe(300)
  })

  it.each(['repeatable read', 'serializable'] as const)('of 0:20 each at %s: one is saved', async (isolation) => {
    const scene = await sceneAt(280)
    const codes = await Promise.all([1, 2].map(() => refusalOf(save(scene, { minutes: 20 }, isolation))))
    expect(codes.filter((code) => code === undefined)).toHaveLength(1)
    expect(['40001', OVER_CAP]).toContain(codes.find((code) => code !== undefined))
    expect(await balanceOf(scene)).toBe(300)
  })

  it('of 0:20 each, the first given up: the second is saved', async () => {
    const scene = await sceneAt(280)
    const first = await openTransaction((client) => logTime(client, scene, { minutes: 20 }))
    const second = refusalOf(save(scene, { minutes: 20 }))
    await untilSomeoneWaits()
    await first.end('rollback')
    expect(await second).toBeUndefined()
    expect(await balanceOf(scene)).toBe(300)
  })
})

describe('many at once', () => {
  it('200 saves of seven minutes over 32 connections fill the hours and no more', async () => {
    const scene = await makeScene()
    const queue = Array.from({ length: 200 }, () => () => refusalOf(save(scene, { minutes: 7 })))
    const codes: (string | undefined)[] = []
    const worker = async () => {
      for (let next = queue.pop(); next; next = queue.pop()) codes.push(await next())
    }
    await Promise.all(Array.from({ length: 32 }, worker))
    expect(codes.filter((code) => code === undefined)).toHaveLength(42)
    expect(new Set(codes)).toEqual(new Set([undefined, OVER_CAP]))
    expect(await balanceOf(scene)).toBe(294)
    expect(await sumOf(scene)).toBe(294)
  })

  it('two advisors with 3 h and 4 h: one is refused', async () => {
    const scene = await makeScene()
    const codes = await Promise.all([
      refusalOf(save(scene, { minutes: 180, advisorId: scene.advisorId })),
      refusalOf(save(scene, { minutes: 240, advisorId: scene.contactId })),
    ])
    expect(codes.filter((code) => code === OVER_CAP)).toHaveLength(1)
    expect([180, 240]).toContain(await balanceOf(scene))
  })

  it('ten that open the account of a company get the same one', async () => {
    const scene = await makeScene()
    const { rows } = await inTransaction('app', async (client) => {
      const made = await client.query<{ id: string }>(
        `insert into company (org_kind, org_digits, org_lookup, org_key_id, org_display, name, municipality_code, industry, employees)
         select org_kind, $3, $1, org_key_id, org_display, name, municipality_code, industry, employees from company
         where id = $2 returning id`,
        [randomUUID(), scene.companyId, String(randomInt(1_000_000_000, 9_999_999_999))],
      )
      await tell(client, scene, ANYTHING, {})
      return made
    })
    const open = () =>
      inTransaction('app', async (client) => {
        const opened = await client.query<{ id: string }>('select open_hour_account($1, $2) as id', [
          scene.roundId,
          rows[0]?.id,
        ])
        await tell(client, scene, ANYTHING, {})
        return opened.rows[0]?.id
      })
    expect(new Set(await Promise.all(Array.from({ length: 10 }, open))).size).toBe(1)
  })
})

describe('a reversal', () => {
  it('that frees minutes lets the save behind it through', async () => {
    const scene = await sceneAt(CAP)
    const reversing = await openTransaction((client) => reverseTime(client, scene, scene.first))
    const waiting = refusalOf(save(scene, { minutes: 30 }))
    await untilSomeoneWaits()
    await reversing.end('commit')
    expect(await waiting).toBeUndefined()
    expect(await balanceOf(scene)).toBe(30)
  })

  it('that is given up lets nothing through', async () => {
    const scene = await sceneAt(CAP)
    const reversing = await openTransaction((client) => reverseTime(client, scene, scene.first))
    const waiting = refusalOf(save(scene, { minutes: 30 }))
    await untilSomeoneWaits()
    await reversing.end('rollback')
    expect(await waiting).toBe(OVER_CAP)
    expect(await balanceOf(scene)).toBe(CAP)
  })

  it('made twice at once is made once', async () => {
    const scene = await sceneAt(100)
    const codes = await Promise.all([1, 2, 3].map(() => refusalOf(reverse(scene, scene.first))))
    expect(codes.sort()).toEqual(['23505', '23505', undefined])
    expect(await balanceOf(scene)).toBe(0)
  })

  it('keeps the day of the row it reverses', async () => {
    const scene = await makeScene()
    const entry = await save(scene, { minutes: 10, workedOn: 'yesterday' })
    const reversal = await reverse(scene, entry)
    const rows = await asSuperuser(
      'select count(distinct worked_on)::int as days from ledger_entry where id in ($1, $2)',
      [entry, reversal],
    )
    expect(rows).toEqual([{ days: 1 }])
  })

  it('with the save into a full account it belongs to changes nothing', async () => {
    const [wrong, full] = [await sceneAt(60), await sceneAt(CAP)]
    const move = inTransaction('app', async (client) => {
      await reverseTime(client, wrong, wrong.first)
      await logTime(client, full, { minutes: 60 })
    })
    expect(await refusalOf(move)).toBe(OVER_CAP)
    expect([await balanceOf(wrong), await balanceOf(full)]).toEqual([60, CAP])
  })
})

describe('the same request again', () => {
  it('is refused by its id and moves no balance', async () => {
    const scene = await makeScene()
    const requestId = randomUUID()
    await save(scene, { minutes: 50, requestId })
    expect(await refusalOf(save(scene, { minutes: 50, requestId }))).toBe('23505')
    expect(await balanceOf(scene)).toBe(50)
  })

  it('is told from a full account when it was the one that filled it', async () => {
    const scene = await makeScene()
    const requestId = randomUUID()
    await save(scene, { minutes: CAP, requestId })
    expect(await refusalOf(save(scene, { minutes: CAP, requestId }))).toBe('23505')
  })

  it('sent twice at once is saved once', async () => {
    const scene = await makeScene()
    const requestId = randomUUID()
    const codes = await Promise.all([1, 2, 3].map(() => refusalOf(save(scene, { minutes: 150, requestId }))))
    expect(codes.sort()).toEqual(['23505', '23505', undefined])
    expect(await balanceOf(scene)).toBe(150)
  })

  it.each(['request_id', 'id'])('with ON CONFLICT DO NOTHING on the %s leaves no balance moved', async (column) => {
    const scene = await makeScene()
    const entry = await save(scene, { minutes: 50 })
    const quietly = inTransaction('app', async (client) => {
      await client.query(
        `insert into ledger_entry (id, account_id, minutes, kind, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
         select case when $2 = 'id' then id else gen_random_uuid() end, account_id, minutes, kind, case_id, advisor_id,
           recorded_by, activity, worked_on, case when $2 = 'request_id' then request_id else gen_random_uuid() end
         from ledger_entry where id = $1 on conflict do nothing`,
        [entry, column],
      )
      await tell(client, scene, ANYTHING, {})
    })
    expect(await refusalOf(quietly)).toBe(column === 'id' ? BROKEN_CHAIN : '23505')
    expect(await balanceOf(scene)).toBe(50)
  })
})

describe('the day and the kind of work', () => {
  const TODAY = 'today()'
  it.each([
    ['today in Stockholm', TODAY, 'meeting', undefined],
    ['the day the round opened', '(select opened_on from round)', 'call', undefined],
    ['a day before the round', '(select opened_on from round) - 1', 'meeting', 'UA003'],
    ['a day to come', `${TODAY} + 1`, 'meeting', 'UA003'],
    ['no day, before all others', `date '-infinity'`, 'meeting', 'UA003'],
    ['no day, after all others', `date 'infinity'`, 'meeting', 'UA003'],
    ['what does not count in the round', TODAY, 'travel', 'UA006'],
    ['what the round does not know', TODAY, 'written-reply', 'UA006'],
  ])('%s', async (_name, day, activity, refusedWith) => {
    const scene = await makeScene()
    const rows = await asSuperuser<{ day: string }>(`select (${day})::text as day`)
    const workedOn = rows[0]?.day ?? ''
    expect(await refusalOf(save(scene, { minutes: 10, activity, workedOn }))).toBe(refusedWith)
  })
})
