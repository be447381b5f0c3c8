import { type Client, DatabaseError } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { declareEvents } from './declare-events'
import { isUnchanged, migrationsFolder, readMigrations, type MigrationFile } from './migration-files'
import { addRecord, letApplicationRead, makeRecordTable, readRecords, type MigrationRecord } from './migration-records'
import { prepareRights } from './migrate-app-role'
import { MigrationRefusal } from './migration-refusal'

/** The lock Prisma's own tool takes, so that neither works while the other does. */
const LOCK = 72707369

type MigrateOptions = { folder?: string; report?: (line: string) => void }

/** Applies what is pending, each migration in a transaction of its own. Safe from several machines at once. */
export async function migrate(
  ownerUrl: string,
  { folder = migrationsFolder(), report = () => {} }: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const files = readMigrations(folder)
  const client = makeClient({ connectionString: ownerUrl, application_name: 'migrate' })
  await client.connect()
  try {
    await lock(client, report)
    await prepareRights(client)
    await makeRecordTable(client)
    const pending = pendingOf(files, await readRecords(client))
    for (const file of pending) {
      await apply(client, file)
      report(`Migration applied: ${file.name}`)
    }
    await declareEvents(client, folder)
    await letApplicationRead(client)
    return { applied: pending.map((file) => file.name) }
  } finally {
    await client.end()
  }
}

/** Names on disk that the database does not have yet, and of the database that are not on disk. */
type Difference = { pending: string[]; later: string[] }

/** Reads only, so that the application's role may ask. */
export async function compareMigrations(url: string, folder = migrationsFolder()): Promise<Difference> {
  const client = makeClient({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const records = await readRecords(client)
    const finished = new Set(records.filter((record) => record.finished).map((record) => record.name))
    const known = readMigrations(folder).map((file) => file.name)
    return {
      pending: known.filter((name) => !finished.has(name)),
      later: [...finished].filter((name) => !known.includes(name)),
    }
  } finally {
    await client.end()
  }
}

export async function pendingMigrations(url: string, folder?: string): Promise<string[]> {
  return (await compareMigrations(url, folder)).pending
}

async function lock(client: Client, report: (line: string) => void): Promise<void> {
  const tried = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK])
  if (tried.rows[0]?.got) return
  report('Migrations: waiting for another process that is applying them')
  await client.query('select pg_advisory_lock($1)', [LOCK])
}

function pendingOf(files: MigrationFile[], records: MigrationRecord[]): MigrationFile[] {
  const onDisk = new Map(files.map((file) => [file.name, file]))
  for (const { name, checksum, finished } of records) {
    const file = onDisk.get(name)
    if (!finished) {
      throw new MigrationRefusal(
        `Migration ${name} was begun by another tool and never finished: resolve it there first.`,
      )
    }
    if (!file) {
      throw new MigrationRefusal(
        `Migration ${name} is in the database but not in prisma/migrations: this version is older than the database.`,
      )
    }
    if (!isUnchanged(file, checksum)) {
      throw new MigrationRefusal(
        `Migration ${name} was changed after it was applied: put its text back, and write a new migration instead.`,
      )
    }
  }
  const known = new Set(records.map((record) => record.name))
  return files.filter((file) => !known.has(file.name))
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  const started = new Date()
  await client.query('begin')
  try {
    await client.query(file.sql)
    await addRecord(client, file, started)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationRefusal(`Migration ${file.name} failed and nothing of it was kept: ${reason(error, file)}`, {
      cause: error,
    })
  }
}

function reason(error: unknown, file: MigrationFile): string {
  if (!(error instanceof DatabaseError)) return String(error)
  const line = error.position ? ` (line ${file.sql.slice(0, Number(error.position)).split('\n').length})` : ''
  return `${error.message}${line}.`
}
