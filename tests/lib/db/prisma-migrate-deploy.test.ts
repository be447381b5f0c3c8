import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { makeClient } from '@/lib/db/make-client'
import { startScratchCluster, type ScratchCluster } from '@/lib/db/embedded/scratch-cluster'
import { migrate, pendingMigrations } from '@/lib/db/migrate'

const FOLDER = 'prisma/migrations'
const WHOLE = { editedMigrationNames: [], failedMigrationNames: [], hasMigrationsTable: true, history: null }

let cluster: ScratchCluster

beforeAll(async () => (cluster = await startScratchCluster()))
afterAll(() => cluster.stop())

async function anEmptyDatabase(name: string): Promise<string> {
  const client = makeClient({ connectionString: cluster.superuserUrl })
  await client.connect()
  await client.query(`create database ${name} owner ua_owner`)
  await client.end()
  return cluster.urlFor(name, 'owner')
}

/** What Prisma's own engine, of the release of its client, says of the database and applies to it. */
async function deploy(url: string): Promise<{ history: object; applied: string[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', 'tsx', 'tests/lib/db/prisma-engine.ts'],
    ...[url, FOLDER],
  ])
  return JSON.parse(stdout) as { history: object; applied: string[] }
}

it('finds nothing to do, and nothing amiss, where this project has migrated', async () => {
  const url = await anEmptyDatabase('ours')
  const { applied } = await migrate(url)
  expect(applied.length).toBeGreaterThan(10)
  expect(await deploy(url)).toEqual({ history: WHOLE, applied: [] })
})

it('leaves nothing to do for this project where it has migrated', async () => {
  const url = await anEmptyDatabase('theirs')
  const { applied } = await deploy(url)
  expect(applied.length).toBeGreaterThan(10)
  expect(await pendingMigrations(url)).toEqual([])
  expect(await migrate(url)).toEqual({ applied: [] })
  expect(await pendingMigrations(cluster.urlFor('theirs', 'app'))).toEqual([])
  expect(await deploy(url)).toEqual({ history: WHOLE, applied: [] })
})
