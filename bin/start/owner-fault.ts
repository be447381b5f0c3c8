import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'

const FIRST_RECORD = 'SELECT id FROM _prisma_migrations ORDER BY started_at, id LIMIT 1'
const IS_OWNER = `SELECT pg_has_role(relowner, 'USAGE') AS owns FROM pg_class WHERE oid = '_prisma_migrations'::regclass`
const NO_SUCH_TABLE = '42P01'

/**
 * Why DATABASE_URL_OWNER would not migrate the database that DATABASE_URL serves from, in one sentence, or null. It is not
 * needed until the next version, when whoever set it wrong is no longer there. The servers' names may differ: a pooler
 * stands before one of them.
 */
export async function ownerFault(url: string, ownerUrl: string): Promise<string | null> {
  const serving = await ask(url, async (client) => (await client.query<{ id: string }>(FIRST_RECORD)).rows[0]?.id)
  try {
    return await ask(ownerUrl, async (client) => {
      const [first] = (await client.query<{ id: string }>(FIRST_RECORD)).rows
      if (first?.id !== serving) return ELSEWHERE
      const [table] = (await client.query<{ owns: boolean }>(IS_OWNER)).rows
      return table?.owns ? null : 'DATABASE_URL_OWNER must name the role that owns the tables.'
    })
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_TABLE) return ELSEWHERE
    return 'DATABASE_URL_OWNER leads to no database that lets it in: check its server, role, password and database.'
  }
}

const ELSEWHERE = 'DATABASE_URL_OWNER leads to another database than DATABASE_URL.'

async function ask<T>(connectionString: string, asked: (client: Client) => Promise<T>): Promise<T> {
  const client = makeClient({ connectionString, connectionTimeoutMillis: 5000, query_timeout: 5000 })
  try {
    await client.connect()
    return await asked(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
