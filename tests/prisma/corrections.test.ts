import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { savedLongAgo } from '@/tests/support/days-pass'
import { appendEvent } from './support/events'
import { balanceOf, insertWork, logTime, tell } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_AS_IT_WAS = 'UA082'
const CHECK = '23514'
const UNIQUE = '23505'
const FOREIGN_KEY = '23503'

const asApp = <T>(work: (client: PoolClient) => Promise<T>) => inTransaction('app', work)

/** An entry of one company's case, and a case of another company that the same advisor has. */
async function anEntry(minutes = 60) {
  const scene = await makeScene()
  const other = await makeScene(scene.advisorId)
  await asApp(async (client) => {
    await client.query('insert into case_assignment (case_id, advisor_id) values ($1, $2)', [
      other.caseId,
      scene.advisorId,
    ])
    await appendEvent(client, { stream: `company:${other.companyId}`, subject: { kind: 'case', id: other.caseId } })
  })
  return { scene, other, entryId: await asApp((client) => logTime(client, scene, { minutes })) }
}

type Row = { by?: string; advisorId?: string; minutes?: number; activity?: string; day?: string; reason?: string }

/** Takes it back as the application does, without telling of it. */
const takeBack = (client: PoolClient, scene: Scene, entryId: string, { by, reason = 'wrong-case' }: Row = {}) =>
  client.query(
    `insert into ledger_entry (account_id, minutes, kind, reverses_id, recorded_by, reason_code, request_id)
     values ($1, -1, 'reversal', $2, $3, $4, gen_random_uuid())`,
    [scene.accountId, entryId, by ?? scene.advisorId, reason],
  )

const writeThere = async (client: PoolClient, to: Scene, movesId: string, row: Row = {}) => {
  const { rows } = await client.query<{ id: string }>(
    `insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id, moved_from_id, early_reason)
     values ($1, 'work', $2, $3, $4, $5, $6, ${row.day ?? 'today()'}, gen_random_uuid(), $7, case when ${row.day ?? 'today()'} < today() then 'other' end) returning id`,
    [to.accountId, row.minutes ?? 60, to.caseId, row.advisorId ?? to.advisorId, row.by ?? to.advisorId, row.activity ?? 'meeting', movesId],
  )
  return rows[0]?.id
} // prettier-ignore

const moved = (made: Awaited<ReturnType<typeof anEntry>>, row: Row = {}, reversal: Row = {}) =>
  asApp(async (client) => {
    await takeBack(client, made.scene, made.entryId, reversal)
    await writeThere(client, made.other, made.entryId, row)
    for (const { companyId, caseId } of [made.scene, made.other])
      await appendEvent(client, { stream: `company:${companyId}`, subject: { kind: 'case', id: caseId } })
  })

describe('an entry that moves', () => {
  it('is let through whole and as it was', async () => {
    const made = await anEntry()
    await moved(made)
    expect([await balanceOf(made.scene), await balanceOf(made.other)]).toEqual([0, 60])
  })

  it.each<[string, Row, Row]>([
    ['with other minutes', { minutes: 59 }, {}],
    ['as other work', { activity: 'call' }, {}],
    ['to another day', { day: 'today() - 1' }, {}],
    ['for another reason', {}, { reason: 'other' }],
  ])('is refused %s', async (_what, row, reversal) => {
    const made = await anEntry()
    expect(await refusalOf(moved(made, row, reversal))).toBe(NOT_AS_IT_WAS)
    expect([await balanceOf(made.scene), await balanceOf(made.other)]).toEqual([60, 0])
  })

  it('is refused in the name of another, and as the time of another', async () => {
    const made = await anEntry()
    const stranger = (await makeScene()).advisorId
    expect(await refusalOf(moved(made, { by: stranger }))).toBe(NOT_AS_IT_WAS)
    expect(await refusalOf(moved(made, { advisorId: stranger }))).toBe(NOT_AS_IT_WAS)
  })

  it('is refused to a case that the advisor has never had', async () => {
    const made = await anEntry()
    const never: Scene = { ...(await makeScene()), advisorId: made.scene.advisorId }
    expect(await refusalOf(moved({ ...made, other: never }))).toBe(NOT_AS_IT_WAS)
  })

  it('is refused while it stands where it was, and when it was taken back before', async () => {
    const made = await anEntry()
    expect(await refusalOf(asApp((client) => writeThere(client, made.other, made.entryId)))).toBe(NOT_AS_IT_WAS)
    await asApp(async (client) => {
      await takeBack(client, made.scene, made.entryId)
      await appendEvent(client, { stream: `company:${made.scene.companyId}`, subject: { kind: 'case', id: made.scene.caseId } })
    }) // prettier-ignore
    expect(await refusalOf(asApp((client) => writeThere(client, made.other, made.entryId)))).toBe(NOT_AS_IT_WAS)
  })

  it('is refused twice in one go, and from an entry that there is none of', async () => {
    const made = await anEntry(10)
    const twice = asApp(async (client) => {
      await takeBack(client, made.scene, made.entryId)
      await writeThere(client, made.other, made.entryId, { minutes: 10 })
      await writeThere(client, made.other, made.entryId, { minutes: 10 })
    })
    expect(await refusalOf(twice)).toBe(UNIQUE)
    expect([NOT_AS_IT_WAS, FOREIGN_KEY]).toContain(
      await refusalOf(asApp((client) => writeThere(client, made.other, randomUUID()))),
    )
  })

  it('is refused past the cap of the other company, and both rows with it', async () => {
    const made = await anEntry()
    await asApp((client) => logTime(client, made.other, { minutes: 250 }))
    expect(await refusalOf(moved(made))).toBe(CHECK)
    expect([await balanceOf(made.scene), await balanceOf(made.other)]).toEqual([60, 250])
  })

  it('is not told as time that was logged', async () => {
    const made = await anEntry()
    const told = asApp(async (client) => {
      await takeBack(client, made.scene, made.entryId)
      const entryId = await writeThere(client, made.other, made.entryId)
      await tell(client, made.other, 'time.logged', {
        ...{ entryId, caseId: made.other.caseId, minutes: 60, activity: 'meeting', minutesLeft: 240, earlyReason: null, lateReason: null },
        workedOn: (await client.query<{ day: string }>('select today()::text as day')).rows[0]?.day,
      })
    }) // prettier-ignore
    expect(await refusalOf(told)).toBe('UA062')
  })
})

it('nobody logs the time of another, in the hours or outside them', async () => {
  const [scene, other] = [await makeScene(), await makeScene()]
  const hours = asApp((client) =>
    client.query(
      `insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
       values ($1, 'work', 5, $2, $3, $4, 'meeting', today(), gen_random_uuid())`,
      [scene.accountId, scene.caseId, scene.advisorId, other.advisorId],
    ),
  )
  expect(await refusalOf(hours)).toBe(NOT_AS_IT_WAS)
  const outside = asApp((client) =>
    client.query(
      `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
       values ($1, $2, $3, 'record', 30, 'travel', 'not-counted', today(), gen_random_uuid())`,
      [scene.caseId, scene.advisorId, other.advisorId],
    ),
  )
  expect(await refusalOf(outside)).toBe(NOT_AS_IT_WAS)
})

describe('work that is told late', () => {
  const worked = (scene: Scene, day: string, late: string | null, table = 'ledger_entry') =>
    refusalOf(
      asApp(async (client) => {
        const own = { ledger_entry: ['account_id, kind', `'${scene.accountId}', 'work'`], outside_time: ['why, kind', `'not-counted', 'record'`] }[table] ?? []
        await client.query(
          `insert into ${table} (${own[0]}, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id, early_reason, late_reason)
           values (${own[1]}, 5, $1, $2, $2, $3, ${day}, gen_random_uuid(), case when ${day} < today() then 'other' end, $4)`,
          [scene.caseId, scene.advisorId, table === 'outside_time' ? 'travel' : 'meeting', late],
        )
        await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } })
      }),
    ) // prettier-ignore

  it.each(['ledger_entry', 'outside_time'])('says why after the days of the round, and then alone: %s', async (table) => {
    const scene = await makeScene()
    expect(await worked(scene, 'today() - 14', null, table)).toBeUndefined()
    expect(await worked(scene, 'today() - 15', null, table)).toBe('UA015')
    expect(await worked(scene, 'today() - 14', 'forgotten', table)).toBe('UA015')
    expect(await worked(scene, 'today() - 15', 'forgotten', table)).toBeUndefined()
    expect(await worked(scene, 'today() - 15', 'no-reason', table)).toBe(CHECK)
  }) // prettier-ignore
})

describe('what was saved more than a day ago', () => {
  it('is corrected with a reason, and not undone without one', async () => {
    const scene = await makeScene()
    const entryId = await asApp((client) => logTime(client, scene, { minutes: 10 }))
    await savedLongAgo(entryId, 25)
    const undo = asApp((client) => takeBack(client, scene, entryId, { reason: 'undone' }))
    expect(await refusalOf(undo)).toBe('UA016')
    expect(await balanceOf(scene)).toBe(10)
  })
})

it('a reversal is neither late nor moved', async () => {
  const made = await anEntry()
  const reversal = asApp((client) =>
    client.query(
      `insert into ledger_entry (account_id, minutes, kind, reverses_id, recorded_by, reason_code, request_id, late_reason)
       values ($1, -1, 'reversal', $2, $3, 'other', gen_random_uuid(), 'forgotten')`,
      [made.scene.accountId, made.entryId, made.scene.advisorId],
    ),
  )
  expect(await refusalOf(reversal)).toBe(CHECK)
  expect(await refusalOf(asApp((client) => insertWork(client, made.scene, { minutes: 5 })))).toBe('UA004')
})
