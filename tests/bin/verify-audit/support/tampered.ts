import type { PoolClient } from 'pg'
import { verifyIn, type Verdict } from '@/bin/verify-audit/verify'
import { connect } from '@/tests/support/database'

/** What a superuser could do, with triggers and foreign keys off, as the verifier sees it; nothing of it stays. */
export const tampered = (tamper: Tamper): Promise<Verdict> => lookAtTampered(tamper, verifyIn)

type Tamper = string | ((client: PoolClient) => Promise<unknown>)

/** The same with whatever looks at it. */
export async function lookAtTampered<T>(tamper: Tamper, look: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await connect('superuser')
  try {
    await client.query('begin isolation level repeatable read; set local session_replication_role = replica')
    const always = await client.query<{ table: string; name: string }>(
      `select tgrelid::regclass::text as table, tgname as name from pg_trigger where tgenabled = 'A' and not tgisinternal and tgname <> 'event_is_read'`,
    )
    const each = (how: string) =>
      always.rows.map(({ table, name }) => `alter table ${table} ${how} trigger ${name};`).join('')
    await client.query(each('disable'))
    await (typeof tamper === 'string' ? client.query(tamper) : tamper(client))
    await client.query(each('enable always'))
    return await look(client)
  } finally {
    await client.query('rollback')
    client.release(true)
  }
}

/** Its faults as the command prints them, without their ids. */
export async function faultsOf(tamper: Tamper): Promise<string[]> {
  return (await tampered(tamper)).faults.map(({ kind, place, text }) => `${kind}: ${place}: ${text}`)
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
