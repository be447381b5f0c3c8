import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeClient } from '@/lib/db/make-client'
import { makeSecrets } from '@/lib/config/secrets-file'
import { findPostmaster } from '@/lib/db/embedded/postmaster'
import { clusterDirOf, startEmbedded, type Embedded } from '@/lib/db/embedded/start-embedded'
import { stopServer } from '@/lib/db/embedded/stop-server'

const secrets = makeSecrets()
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ua-embedded-'))
const clusterDir = clusterDirOf(dataDir)
const start = () => startEmbedded({ dataDir, secrets })
let running: Embedded | undefined
let holder: ChildProcess | undefined

afterEach(async () => {
  if (holder) await kill(holder)
  holder = undefined
  await running?.stop()
  running = undefined
})
afterAll(async () => {
  await stopServer(clusterDir)
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = makeClient({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function holdInAnotherProcess(): Promise<ChildProcess> {
  const script = path.join(__dirname, 'hold-folder.ts')
  const passwords = JSON.stringify(secrets.database)
  holder = spawn(process.execPath, ['--import', 'tsx', script, dataDir, passwords], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout!, 'data')
  return holder
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

const pidOfServer = () => findPostmaster(clusterDir)?.pid ?? 0

describe('startEmbedded', () => {
  it('makes a durable server in UTC with checksums, reachable by its socket only', async () => {
    running = await start()
    const [row] = await ask(
      running.superuserUrl,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
         current_setting('data_checksums') as checksums, current_setting('timezone') as zone,
         current_setting('listen_addresses') as listens, current_setting('server_encoding') as encoding`,
    )
    expect(row).toEqual({ fsync: 'on', commit: 'on', checksums: 'on', zone: 'UTC', listens: '', encoding: 'UTF8' })
  })

  it('asks for the password on the socket too', async () => {
    running = await start()
    const wrong = running.databaseUrl.replace(secrets.database.app, 'wrong')
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  it('gives the application a role that owns nothing', async () => {
    running = await start()
    const [row] = await ask(
      running.databaseUrl,
      `select rolsuper, rolcreaterole, rolcreatedb, pg_has_role('ua_application', 'member') as application,
         pg_has_role('ua_owner', 'member') as owner from pg_roles where rolname = current_user`,
    )
    expect(row).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false, application: true, owner: false })
    await expect(ask(running.databaseUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/)
    await ask(running.databaseUrlOwner, 'create table if not exists kept (id int)')
  })

  it('stops and starts with the data intact', async () => {
    running = await start()
    await ask(running.databaseUrlOwner, 'insert into kept values (1)')
    await running.stop()
    expect(pidOfServer()).toBe(0)
    running = await start()
    expect(running.adopted).toBe(false)
    expect(await ask(running.databaseUrlOwner, 'select id from kept')).toEqual([{ id: 1 }])
  })

  it('takes over a server whose starter was killed', async () => {
    await kill(await holdInAnotherProcess())
    const left = pidOfServer()
    expect(left).toBeGreaterThan(0)
    running = await start()
    expect(running.adopted).toBe(true)
    expect(pidOfServer()).toBe(left)
    expect(await ask(running.databaseUrlOwner, 'select id from kept')).toEqual([{ id: 1 }])
  })

  it('recovers after everything was killed, with what was committed', async () => {
    const starter = await holdInAnotherProcess()
    process.kill(pidOfServer(), 'SIGKILL')
    await kill(starter)
    expect(existsSync(path.join(clusterDir, 'postmaster.pid'))).toBe(true)
    running = await start()
    expect(running.adopted).toBe(false)
    expect(await ask(running.databaseUrlOwner, 'select id from kept')).toEqual([{ id: 1 }])
  })

  it('is not fooled by another process with the id of a dead server', async () => {
    running = await start()
    const file = path.join(clusterDir, 'postmaster.pid')
    const text = readFileSync(file, 'utf8')
    await running.stop()
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)), { mode: 0o600 })
    running = await start()
    expect(await ask(running.databaseUrlOwner, 'select id from kept')).toEqual([{ id: 1 }])
  })

  it('refuses a second start and says who has the folder', async () => {
    const { pid } = await holdInAnotherProcess()
    await expect(start()).rejects.toThrow(`is in use by process ${pid} `)
    expect(pidOfServer()).toBeGreaterThan(0)
  })

  it('says so when the passwords are not those of the database', async () => {
    await expect(startEmbedded({ dataDir, secrets: makeSecrets() })).rejects.toThrow(/passwords in secrets.json/)
  })
})
