import pg, { type QueryResultRow } from 'pg'
import { zone } from '@/lib/calendar/zone'
import { urlsFor, type Role } from './cluster'

const urls = urlsFor(process.env.UA_TEST_DATABASE ?? '')
const pools = new Map<Role, pg.Pool>()

/** Addresses of this test file's own database, a fresh clone of the migrated template. */
export const appUrl = () => urls.app
export const ownerUrl = () => urls.owner
export const superuserUrl = () => urls.superuser

export const asApp = <Row extends QueryResultRow>(sql: string, params?: unknown[]) => rows<Row>('app', sql, params)
export const asOwner = <Row extends QueryResultRow>(sql: string, params?: unknown[]) => rows<Row>('owner', sql, params)
export const asSuperuser = <Row extends QueryResultRow>(sql: string, params?: unknown[]) =>
  rows<Row>('superuser', sql, params)

/** A connection of one's own, for tests that hold a transaction open; closed with the others after the file. */
export function connect(role: Role): Promise<pg.PoolClient> {
  return poolFor(role).connect()
}

/** What an attacker with the server's keys could do: a statement with every trigger and foreign key of a table off. */
export async function withTriggersOff(table: string, sql: string, params?: unknown[]): Promise<void> {
  const client = await connect('superuser')
  try {
    const always = await client.query<{ tgname: string }>(
      `select tgname from pg_trigger where tgrelid = $1::regclass and tgenabled = 'A'`,
      [table],
    )
    await client.query('begin')
    // Its days are the programme's, also across the change of the clocks.
    await client.query(`set local time zone '${zone}'`)
    await client.query(`alter table ${table} disable trigger all`)
    await client.query(sql, params)
    await client.query(`alter table ${table} enable trigger all`)
    for (const { tgname } of always.rows) await client.query(`alter table ${table} enable always trigger ${tgname}`)
    await client.query('commit')
  } finally {
    client.release(true)
  }
}

export async function closeConnections() {
  await Promise.all([...pools.values()].map((pool) => pool.end()))
  pools.clear()
}

async function rows<Row extends QueryResultRow>(role: Role, sql: string, params?: unknown[]): Promise<Row[]> {
  return (await poolFor(role).query<Row>(sql, params)).rows
}

function poolFor(role: Role): pg.Pool {
  const existing = pools.get(role)
  if (existing) return existing
  const pool = new pg.Pool({ connectionString: urls[role], max: 40 })
  pool.on('error', () => undefined) // The database is dropped under idle connections at the end of the file.
  pools.set(role, pool)
  return pool
}
