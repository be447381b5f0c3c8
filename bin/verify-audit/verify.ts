import { Client } from 'pg'
import { compareLedger } from './compare-ledger'
import { Unreachable } from './unreachable'
import { walkTrail, type Walked } from './walk-trail'

/** `demo`: the database is marked as one whose story is invented, and its times with it. */
export type Verdict = Extract<Walked, { fault: string }> | (Exclude<Walked, { fault: string }> & { demo: boolean })

/**
 * Reads one snapshot of a live database or a restored dump and changes nothing. Shares no code with what writes the
 * trail, so that a mistake there cannot hide itself here. A cut tail shows only where the hours refer to it.
 */
export async function verify(url: string): Promise<Verdict> {
  const client = await connected(url)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL search_path = public')
    const walked = await walkTrail(client)
    if ('fault' in walked) return walked
    const fault = await compareLedger(client)
    return fault ? { fault } : { ...walked, demo: await isDemo(client) }
  } catch (error) {
    throw new Unreachable(`The trail could not be read: ${messageOf(error)}`)
  } finally {
    await client.end()
  }
}

/** Older databases have no place for the mark. */
async function isDemo(client: Client): Promise<boolean> {
  const { rows: there } = await client.query<{ is: boolean }>(
    `SELECT to_regclass('public.demo_database') IS NOT NULL AS is`,
  )
  if (!there[0]?.is) return false
  const { rowCount } = await client.query('SELECT FROM public.demo_database')
  return rowCount !== 0
}

async function connected(url: string): Promise<Client> {
  try {
    const client = new Client({ connectionString: url, application_name: 'audit:verify' })
    client.on('error', () => undefined) // The query under way fails with the same error.
    await client.connect()
    return client
  } catch (error) {
    throw new Unreachable(`The database could not be reached: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
