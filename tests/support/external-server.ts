import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeClient } from '@/lib/db/make-client'
import { makeScratchFolder } from '@/lib/db/embedded/scratch-folder'
import { chooseAccount, giveTo } from '@/lib/db/embedded/server-account'

const INSTALLED = '/usr/lib/postgresql'

export type ExternalServer = {
  port: number
  /** Where this server's own psql, pg_dump and pg_restore lie. */
  programs: string
  urlFor(role: string, password: string, database: string): string
  superuserUrl(database: string): string
  stop(): Promise<void>
}

/** A PostgreSQL as an administrator has one: Debian's, on TCP, with nothing in it but a superuser. */
export async function startExternalServer(): Promise<ExternalServer> {
  const programs = join(INSTALLED, newestOf(INSTALLED), 'bin')
  const folder = makeScratchFolder('ua-external-')
  const data = join(folder, 'data')
  const account = chooseAccount(data)
  giveTo(account, folder)
  const password = join(folder, 'password')
  writeFileSync(password, 'superuser')
  giveTo(account, password)
  const inside = (program: string, args: string[]) => account.command(join(programs, program), args)
  const init = inside('initdb', [
    `--pgdata=${data}`,
    '--username=postgres',
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  execFileSync(init.program, init.args, { ...account.ids, cwd: '/', stdio: 'pipe' })
  const port = await freePort()
  const serve = inside('postgres', [
    ...['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    ...['-c', `unix_socket_directories=${folder}`, '-c', 'logging_collector=off'],
  ])
  const server = spawn(serve.program, serve.args, { ...account.ids, cwd: '/', stdio: 'ignore' })
  const urlFor = (role: string, secret: string, database: string) =>
    `postgresql://${role}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`
  const superuserUrl = (database: string) => urlFor('postgres', 'superuser', database)
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(superuserUrl('postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  return { port, programs, urlFor, superuserUrl, stop }
}

function newestOf(folder: string): string {
  const versions = readdirSync(folder).filter((name) => /^\d+$/.test(name))
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (!newest) throw new Error(`No PostgreSQL is installed in ${folder}.`)
  return newest
}

async function answering(url: string): Promise<void> {
  for (let tried = 0; ; tried++) {
    const client = makeClient({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      await client.end().catch(() => undefined)
      if (tried > 200) throw error
      await pause(50)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port.')),
      )
    })
  })
}
