import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { makeClient } from '@/lib/db/make-client'
import { startScratchCluster, type ScratchCluster } from '@/lib/db/embedded/scratch-cluster'
import { compareMigrations, migrate, pendingMigrations } from '@/lib/db/migrate'
import { joinApplicationRole } from '@/lib/db/migrate-app-role'

const FIRST = '20260101000000_first'
const SECOND = '20260102000000_second'

let cluster: ScratchCluster
let folder: string
let databases = 0
let url: string
let appUrl: string

beforeAll(async () => (cluster = await startScratchCluster()))
afterAll(() => cluster.stop())

beforeEach(async () => {
  databases += 1
  const name = `migrate_${databases}`
  await run(cluster.superuserUrl, `create database ${name} owner ua_owner`)
  url = cluster.urlFor(name, 'owner')
  appUrl = cluster.urlFor(name, 'app')
  folder = mkdtempSync(path.join(os.tmpdir(), 'ua-migrations-'))
  write(FIRST, 'create table thing (id int); insert into thing values (1);')
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

async function run(on: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = makeClient({ connectionString: on })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('migrate', () => {
  it('applies what is pending, in order, and nothing twice', async () => {
    write(SECOND, 'alter table thing add name text')
    expect(await migrate(url, { folder })).toEqual({ applied: [FIRST, SECOND] })
    expect(await migrate(url, { folder })).toEqual({ applied: [] })
    expect(await run(url, 'select * from thing')).toEqual([{ id: 1, name: null }])
  })

  it('forbids temporary tables, again after a restored dump has lost that', async () => {
    const may = `select has_database_privilege('ua_app', current_database(), 'TEMPORARY') as may`
    expect(await run(url, may)).toEqual([{ may: true }])
    await migrate(url, { folder })
    expect(await run(url, may)).toEqual([{ may: false }])
    await run(cluster.superuserUrl, `grant temporary on database migrate_${databases} to public`)
    expect(await migrate(url, { folder })).toEqual({ applied: [] })
    expect(await run(url, may)).toEqual([{ may: false }])
  })

  it('says what a superuser must do where the owner may make no roles', async () => {
    await run(cluster.superuserUrl, 'alter role ua_application rename to ua_elsewhere')
    try {
      await expect(migrate(url, { folder })).rejects.toThrow('run once: create role ua_application nologin;')
    } finally {
      await run(cluster.superuserUrl, 'alter role ua_elsewhere rename to ua_application')
    }
    expect(await migrate(url, { folder })).toEqual({ applied: [FIRST] })
  })

  it('keeps the books as Prisma does', async () => {
    const sql = 'create table thing (id int); insert into thing values (1);'
    await migrate(url, { folder })
    const [row] = await run(
      url,
      `select length(id) as id, checksum, finished_at >= started_at as finished, migration_name, logs, rolled_back_at,
         applied_steps_count from _prisma_migrations`,
    )
    expect(row).toEqual({
      id: 36,
      checksum: createHash('sha256').update(sql).digest('hex'),
      finished: true,
      migration_name: FIRST,
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
    })
  })

  it('knows those of a later version, which this one has no file of', async () => {
    write(SECOND, 'alter table thing add name text')
    await migrate(url, { folder })
    rmSync(path.join(folder, SECOND), { recursive: true })
    expect(await compareMigrations(url, folder)).toEqual({ pending: [], later: [SECOND] })
  })

  it('keeps nothing of a migration that fails, and goes on from there', async () => {
    write(SECOND, 'create table half (id int);\nselect no_such_thing();')
    await expect(migrate(url, { folder })).rejects.toThrow(`${SECOND} failed and nothing of it was kept`)
    expect(await pendingMigrations(url, folder)).toEqual([SECOND])
    write(SECOND, 'create table half (id int)')
    expect(await migrate(url, { folder })).toEqual({ applied: [SECOND] })
  })

  it('refuses when an applied migration was changed, and takes line endings for the same', async () => {
    write(SECOND, 'create table a (id int);\ncreate table b (id int);\n')
    await migrate(url, { folder })
    write(SECOND, 'create table a (id int);\r\ncreate table b (id int);\r\n')
    expect(await migrate(url, { folder })).toEqual({ applied: [] })
    write(SECOND, 'create table a (id bigint);')
    await expect(migrate(url, { folder })).rejects.toThrow(`${SECOND} was changed after it was applied`)
  })

  it('refuses when an applied migration is gone from disk', async () => {
    await migrate(url, { folder })
    rmSync(path.join(folder, FIRST), { recursive: true })
    await expect(migrate(url, { folder })).rejects.toThrow(`${FIRST} is in the database but not in prisma/migrations`)
  })

  it('refuses when another tool left one unfinished, and passes over one that was rolled back', async () => {
    await migrate(url, { folder })
    write(SECOND, 'create table a (id int)')
    await run(url, `insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'y', '${SECOND}')`)
    await expect(migrate(url, { folder })).rejects.toThrow(`${SECOND} was begun by another tool`)
    await run(url, `update _prisma_migrations set rolled_back_at = now() where id = 'x'`)
    expect(await migrate(url, { folder })).toEqual({ applied: [SECOND] })
  })

  it('is safe from two processes at once', async () => {
    write(SECOND, 'select pg_sleep(0.5); create table slow (id int)')
    const script = path.join(__dirname, 'apply-migrations.ts')
    const started = [1, 2].map(() => promisify(execFile)(process.execPath, ['--import', 'tsx', script, url, folder]))
    const applied = (await Promise.all(started)).map(({ stdout }) => JSON.parse(stdout) as string[])
    expect(applied.flat().sort()).toEqual([FIRST, SECOND])
    expect(await run(url, 'select count(*)::int as count from _prisma_migrations')).toEqual([{ count: 2 }])
  })

  it('lets the application ask what is pending', async () => {
    expect(await pendingMigrations(appUrl, folder)).toEqual([FIRST])
    await migrate(url, { folder })
    write(SECOND, 'create table a (id int)')
    expect(await pendingMigrations(appUrl, folder)).toEqual([SECOND])
  })
})

describe('joinApplicationRole', () => {
  it('leaves a member as it is, and says what to do where it may not grant', async () => {
    await expect(joinApplicationRole(url, appUrl)).resolves.toBeUndefined()
    await run(cluster.superuserUrl, 'create role stranger login')
    const stranger = appUrl.replace('ua_app', 'stranger')
    await expect(joinApplicationRole(url, stranger)).rejects.toThrow('grant ua_application to "stranger"')
    await expect(joinApplicationRole(url, appUrl.replace('ua_app', 'nobody'))).rejects.toThrow(/does not exist/)
  })
})
