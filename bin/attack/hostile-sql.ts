import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { answerOf } from './answer-of'
import { oneOf } from './chance'
import { yesterday } from './honest-sql'
import type { Case } from './world'

type Hostile = { name: string; statements: (one: Case) => [sql: string, params?: unknown[]][] }

const INSERT = `insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)`
const work = (one: Case, minutes: number, request = randomUUID()): [string, unknown[]] => [
  `${INSERT} values ($1, 'work', $2, $3, $4, $4, 'call', $5, $6)`,
  [one.accountId, minutes, one.id, one.advisorId, yesterday(), request],
]
const event = (one: Case, type: string, facts: object): [string, unknown[]] => [
  `select record_event($1, 'case', $2, $3, $4, 'advisor', null, $5, null)`,
  [type, one.id, one.companyId, one.advisorId, facts],
]

/** Each is tried as a whole transaction of the application's role, and must not commit. */
export const HOSTILE: readonly Hostile[] = [
  { name: 'more than a pot at once', statements: (one) => [work(one, 301)] },
  { name: 'less than nothing', statements: (one) => [work(one, -10)] },
  {
    name: 'minutes of an advisor who has not the case',
    statements: (one) => [
      [
        `${INSERT} select $1, 'work', 1, $2, p.id, p.id, 'call', $4, $5 from (select coalesce((
           select person_id from staff_role where role = 'advisor' and person_id <> $3 limit 1), gen_random_uuid())) p (id)`,
        [one.accountId, one.id, one.advisorId, yesterday(), randomUUID()],
      ],
    ],
  },
  { name: 'work without an event', statements: (one) => [work(one, 1)] },
  {
    name: 'work that nobody is told of, conflicts passed over',
    statements: (one) => [[`${work(one, 1)[0]} on conflict do nothing`, work(one, 1)[1]]],
  },
  {
    name: 'an event that tells of no change',
    statements: (one) => [
      event(one, 'time.logged', {
        ...{ entryId: randomUUID(), caseId: one.id, minutes: 5, activity: 'call', workedOn: yesterday() },
        minutesLeft: 0,
      }),
    ],
  },
  {
    name: 'a hold without a meeting',
    statements: (one) => [
      [
        `insert into ledger_entry (account_id, kind, minutes, case_id, recorded_by, request_id) values ($1, 'hold', 10, $2, $3, $4)`,
        [one.accountId, one.id, one.advisorId, randomUUID()],
      ],
    ],
  },
  {
    name: 'minutes taken back that were taken back before',
    statements: (one) => [
      [
        `insert into ledger_entry (account_id, kind, reverses_id, reason_code, recorded_by, request_id, case_id, minutes)
         select account_id, 'reversal', reverses_id, 'wrong-duration', $2, gen_random_uuid(), case_id, minutes
         from ledger_entry where account_id = $1 and kind = 'reversal'
         union all select $1, 'reversal', gen_random_uuid(), 'wrong-duration', $2, gen_random_uuid(), $3, -1 limit 1`,
        [one.accountId, one.advisorId, one.id],
      ],
    ],
  },
  {
    name: 'a place in the chain of one’s own',
    statements: (one) => [
      [
        `insert into ledger_entry (account_id, seq, before, cap_minutes, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
         values ($1, 9999, 0, 9999, 'work', 500, $2, $3, $3, 'call', $4, $5)`,
        [one.accountId, one.id, one.advisorId, yesterday(), randomUUID()],
      ],
    ],
  },
  {
    name: 'an entry made smaller',
    statements: (one) => [
      [`update ledger_entry set minutes = 1 where account_id = $1 and kind = 'work'`, [one.accountId]],
    ],
  },
  {
    name: 'an entry removed',
    statements: (one) => [[`delete from ledger_entry where account_id = $1`, [one.accountId]]],
  },
  { name: 'the ledger emptied', statements: () => [['truncate ledger_entry cascade']] },
  {
    name: 'an account set to nothing used',
    statements: (one) => [[`update hour_account set balance = 0 where id = $1`, [one.accountId]]],
  },
  {
    name: 'another cap for one company',
    statements: (one) => [[`update hour_account set cap_minutes = 600 where id = $1`, [one.accountId]]],
  },
  {
    name: 'an event removed',
    statements: (one) => [[`delete from audit_event where stream = 'company:' || $1`, [one.companyId]]],
  },
  {
    name: 'an event written past its function',
    statements: () => [[`insert into audit_event (canonical) values ('{}')`]],
  },
  {
    name: 'triggers put to rest',
    statements: (one) => [['set local session_replication_role = replica'], work(one, 1)],
  },
  { name: 'another role', statements: (one) => [['set local role ua_owner'], work(one, 1)] },
]

/** Whether it was let through. */
export async function tryHostile(client: Client, one: Case): Promise<{ name: string; succeeded: boolean } | null> {
  const { name, statements } = oneOf(HOSTILE)
  try {
    await client.query('begin')
    for (const [sql, params] of statements(one)) await client.query(sql, params)
    await client.query('commit')
    return { name, succeeded: true }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    return answerOf(error, 'lost answer') === 'refused' ? { name, succeeded: false } : null
  }
}
