import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { keyCheckValue, type OrgNumberKey } from '../../lib/crypto/keys'
import { makeCompanies } from './make-companies'
import { revalidate } from './revalidate'

export type DataSet = { companies: number; entries: number; advisors: number; leads: number }

const TRAIL = '5-trail'
/** The rows came without triggers: the trail is told how they stand. */
const SEAL = `select seal_rows(tgrelid) from pg_trigger where tgname = 'change_leaves_an_event'`

export const SMALLEST_COMPANIES = 60
/** Five hours are three hundred minutes, and not every company has worked in a closed round. */
export const MOST_ENTRIES_EACH = 200

type Filling = {
  superuserUrl: string
  key: OrgNumberKey
  dataSet: DataSet
  withTrail?: boolean
  report?: (line: string) => void
}

/**
 * Fills a migrated, empty database with a programme of four years, with SQL and without triggers, which is a thousand
 * times faster than the operations. Afterwards every foreign key is checked by the database itself.
 */
export async function fillDatabase({
  superuserUrl,
  key,
  dataSet,
  withTrail = true,
  report = () => {},
}: Filling): Promise<void> {
  if (dataSet.companies < SMALLEST_COMPANIES || dataSet.entries < dataSet.companies) {
    throw new RangeError(`At least ${SMALLEST_COMPANIES} companies, and an entry for each, are needed.`)
  }
  if (dataSet.entries > dataSet.companies * MOST_ENTRIES_EACH) {
    throw new RangeError(`The five hours of a company hold at most ${MOST_ENTRIES_EACH} entries here.`)
  }
  const client = makeClient({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'; set synchronous_commit = off; set jit = off; set work_mem = '128MB'`)
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await makeSettings(client, key, dataSet)
    for (const [name, sql] of readSteps().filter(([name]) => withTrail || name !== TRAIL)) {
      const started = Date.now()
      if (name.startsWith('2')) await makeCompanies(client, key, dataSet.companies)
      await client.query(sql)
      report(`Data set: ${name} in ${Date.now() - started} ms`)
    }
    // Written by triggers, which rest while the data set is made.
    await client.query('select write_case_search(array(select id from cases))')
    if (withTrail) await client.query(SEAL)
    await client.query('commit')
    await revalidate(client)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

async function makeSettings(client: Client, key: OrgNumberKey, dataSet: DataSet): Promise<void> {
  const settings = { ...dataSet, key_id: key.id, key_check: keyCheckValue(key) }
  for (const [name, value] of Object.entries(settings)) {
    await client.query('select set_config($1, $2, true)', [`bench.${name}`, String(value)])
  }
}

function readSteps(): [name: string, sql: string][] {
  const folder = path.resolve('bin/bench/sql')
  return readdirSync(folder)
    .sort()
    .map((file) => [file.replace('.sql', ''), readFileSync(path.join(folder, file), 'utf8')])
}
