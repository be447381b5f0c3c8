import type { PoolClient } from 'pg'
import { addDays, today } from '@/lib/calendar/days'
import { asSuperuser } from '@/tests/support/database'
import { ANYTHING, appendEvent } from './support/events'
import { balanceOf, logTime, reverseTime, tell } from './support/hours'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

let scene: Scene & { entry: string }

beforeEach(async () => {
  const made = await makeScene()
  scene = { ...made, entry: await inTransaction('app', (client) => logTime(client, made, { minutes: 280 })) }
})

type Row = { seq: number; before: number; minutes: number; cap?: number; kind?: string; reverses?: string }

/** A row as one would write it with no trigger to fill it in. */
const insertRaw = (client: PoolClient, { seq, before, minutes, cap = 300, kind = 'work', reverses }: Row) =>
  client.query(
    `insert into ledger_entry (account_id, seq, before, minutes, cap_minutes, kind, reverses_id, rev_kind, reason_code,
       case_id, advisor_id, recorded_by, activity, worked_on, request_id)
     values ($1, $2, $3, $4, $5, $6::text, $7::uuid, case when $6 = 'reversal' then 'work' end,
       case when $6 = 'reversal' then 'other' end, $8, $9, $9, 'meeting', today(), gen_random_uuid())`,
    [scene.accountId, seq, before, minutes, cap, kind, reverses ?? null, scene.caseId, scene.advisorId],
  )

const asSuperuserWith = (change: string, write: (client: PoolClient) => Promise<unknown>) =>
  refusalOf(
    inTransaction('superuser', async (client) => {
      await client.query(change)
      const written = await write(client)
      await appendEvent(client)
      return written
    }),
  )

describe('with the checks of the ledger gone, the account', () => {
  it('refuses to pass the cap', async () => {
    const dropped = 'alter table ledger_entry drop constraint ledger_entry_within_cap'
    expect(await asSuperuserWith(dropped, (client) => logTime(client, scene, { minutes: 21 }))).toBe('23514')
    expect(await balanceOf(scene)).toBe(280)
  })
})

describe('with the trigger gone, the ledger', () => {
  it.each<[string, string, Row]>([
    ['passes no cap', '23514', { seq: 2, before: 280, minutes: 21 }],
    ['begins from no made-up balance', '23503', { seq: 2, before: 0, minutes: 100 }],
    ['skips no row', '23503', { seq: 3, before: 280, minutes: 10 }],
    ['takes no place twice', '23505', { seq: 1, before: 0, minutes: 100 }],
    ['begins no second time', '23514', { seq: 0, before: 0, minutes: 100 }],
    ['knows no other cap than the account', '23503', { seq: 2, before: 280, minutes: 100, cap: 600 }],
    ['takes no negative work', '23514', { seq: 2, before: 280, minutes: -100 }],
  ])('%s', async (_name, refusedWith, row) => {
    const disabled = 'alter table ledger_entry disable trigger ledger_entry_is_chained'
    expect(await asSuperuserWith(disabled, (client) => insertRaw(client, row))).toBe(refusedWith)
  })

  it('reverses no other minutes than were logged', async () => {
    const row = { seq: 2, before: 280, minutes: -200, kind: 'reversal', reverses: scene.entry }
    const disabled = 'alter table ledger_entry disable trigger ledger_entry_is_chained'
    expect(await asSuperuserWith(disabled, (client) => insertRaw(client, row))).toBe('23503')
  })

  it('takes nothing more through the trigger after a row that did not move the account', async () => {
    const behind = inTransaction('superuser', async (client) => {
      await client.query('alter table ledger_entry disable trigger ledger_entry_is_chained')
      await insertRaw(client, { seq: 2, before: 280, minutes: 10 })
      await appendEvent(client)
      await client.query('set constraints all immediate; set constraints all deferred')
      await client.query('alter table ledger_entry enable trigger ledger_entry_is_chained')
      await logTime(client, scene, { minutes: 10 })
    })
    expect(await refusalOf(behind)).toBe('23505')
  })
})

describe('an account that is moved away from its ledger is refused at commit:', () => {
  it.each([
    ['a lower balance', 'balance = 0'],
    ['an earlier head', 'head_seq = 0'],
    ['a head that does not exist', 'head_seq = head_seq + 1'],
    ['another cap', 'cap_minutes = 600'],
  ])('%s', async (_name, change) => {
    const drift = `update hour_account set ${change} where id = '${scene.accountId}'`
    expect(await asSuperuserWith(drift, async () => undefined)).toBe('23503')
    expect(await balanceOf(scene)).toBe(280)
  })
})

describe('for everyone, the owner and the superuser too,', () => {
  it.each(['ledger_entry', 'outside_time', 'audit_event'])(
    '%s refuses change, deletion and emptying',
    async (table) => {
      await inTransaction('app', async (client) => {
        await client.query(
          `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
         values ($1, $2, $2, 'record', 30, 'travel', 'not-counted', today(), gen_random_uuid())`,
          [scene.caseId, scene.advisorId],
        )
        await tell(client, scene, ANYTHING, {})
      })
      const column = table === 'audit_event' ? 'canonical' : 'minutes'
      for (const role of ['owner', 'superuser'] as const) {
        for (const sql of [
          `update ${table} set ${column} = ${column}`,
          `delete from ${table}`,
          `truncate ${table} cascade`,
        ]) {
          const attempt = inTransaction(role, (client) => client.query(sql))
          expect([role, sql, await refusalOf(attempt)]).toEqual([role, sql, 'UA001'])
        }
      }
    },
  )

  it('replica mode does not switch that off', async () => {
    const quiet = asSuperuserWith('set local session_replication_role = replica', (client) =>
      client.query('delete from ledger_entry'),
    )
    expect(await quiet).toBe('UA001')
  })
})

describe('when the round is closed', () => {
  const close = (closedOn: string) =>
    inTransaction('app', async (client) => {
      await client.query(`update cases set status = 'closed' where round_id = $1`, [scene.roundId])
      await client.query(`update round set closed_on = ${closedOn} where id = $1`, [scene.roundId])
      await client.query('select close_hour_accounts($1)', [scene.roundId])
      await appendEvent(client)
    })

  it('its accounts take no more work, and still take back what was wrong', async () => {
    const log = (workedOn: string) =>
      refusalOf(inTransaction('app', (client) => logTime(client, scene, { minutes: 1, workedOn })))
    await close('today() - 15')
    expect(await log(addDays(today(), -15))).toBe('UA002')
    await inTransaction('app', (client) => reverseTime(client, scene, scene.entry))
    expect(await balanceOf(scene)).toBe(0)
  })

  it('work of its own days is still logged for fourteen days, and no work of later ones', async () => {
    const log = (workedOn: string) =>
      refusalOf(inTransaction('app', (client) => logTime(client, scene, { minutes: 1, workedOn })))
    await close('today() - 14')
    expect(await log(addDays(today(), -13))).toBe('UA003')
    expect(await log(addDays(today(), -14))).toBeUndefined()
    expect(await balanceOf(scene)).toBe(281)
  })

  it('no account is closed while the round is open, nor without an event', async () => {
    const closing = (client: PoolClient) => client.query('select close_hour_accounts($1)', [scene.roundId])
    await inTransaction('app', closing)
    const account = `select closed from hour_account where id = '${scene.accountId}'`
    expect(await asSuperuser(account)).toEqual([{ closed: false }])
    await inTransaction('superuser', async (client) => {
      await client.query(`update cases set status = 'closed' where round_id = $1`, [scene.roundId])
      await client.query('update round set closed_on = today() where id = $1', [scene.roundId])
      await appendEvent(client)
    })
    expect(await refusalOf(inTransaction('app', closing))).toBe('UA004')
  })
})
