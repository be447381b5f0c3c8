import { verify } from '@/bin/verify-audit/verify'
import { asSuperuser, superuserUrl } from '@/tests/support/database'
import { logTime, reverseTime, tell } from './hours'
import { makeScene, type Scene } from './scene'
import { inTransaction } from './transaction'

export type StoredEvent = { canonical: string; id: string; hash: string; seq: number }

/** Two streams, nine events; the second stream is the one that is tampered with. */
export type Trail = Scene & { stream: string; entries: string[] }

const TABLES = ['audit_event', 'ledger_entry', 'hour_account', 'account_month', 'outside_time']

export async function makeTrail(): Promise<Trail> {
  await makeScene()
  const scene = await makeScene()
  const entries: string[] = []
  for (const minutes of [30, 45, 60, 15]) {
    entries.push(await inTransaction('app', (client) => logTime(client, scene, { minutes })))
  }
  await inTransaction('app', (client) => reverseTime(client, scene, entries[1] ?? ''))
  for (const advisorId of [scene.contactId, scene.advisorId]) {
    const facts = { advisorId, text: 'å"\\\n\u001f€' }
    await inTransaction('app', (client) => tell(client, scene, 'advisor.assigned', facts))
  }
  for (const table of TABLES) await asSuperuser(`create table kept_${table} as select * from ${table}`)
  return { ...scene, stream: `company:${scene.companyId}`, entries }
}

/** Puts all rows back as they were when the trail was made. */
export async function undoTampering() {
  for (const table of TABLES) {
    const rows = await asSuperuser<{ columns: string }>(
      `select string_agg(column_name, ', ') as columns from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
    const columns = rows[0]?.columns ?? ''
    await tamper(`delete from ${table}`, `insert into ${table} (${columns}) select ${columns} from kept_${table}`)
  }
}

/** With the triggers and the foreign keys off, as only a superuser can. */
export async function tamper(...statements: string[]) {
  await inTransaction('superuser', async (client) => {
    await client.query('set local session_replication_role = replica')
    for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`)
    for (const statement of statements) await client.query(statement)
    for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`)
  })
}

export async function eventAt(stream: string, seq: number): Promise<StoredEvent> {
  const rows = await asSuperuser<StoredEvent>('select * from audit_event where stream = $1 and seq = $2', [stream, seq])
  if (!rows[0]) throw new Error('no such event')
  return rows[0]
}

export const rewrite = (id: string, canonical: string) =>
  tamper(
    'alter table audit_event drop constraint if exists audit_event_at_is_utc',
    `update audit_event set canonical = ${quoted(canonical)} where id = '${id}'`,
  )

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** What the verification says is broken. */
export async function faultFound(): Promise<string> {
  const verdict = await verify(superuserUrl())
  return 'fault' in verdict ? verdict.fault : `${verdict.events} events, whole`
}
