import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isListening } from './is-listening'
import { chooseAccount, giveTo } from '@/lib/db/embedded/server-account'

/** Where its files lie on a server; a test's lie elsewhere. */
const INSTALLED = '/etc/pgbouncer'
const PROGRAM = '/usr/sbin/pgbouncer'

export type Pooler = { stop(): Promise<void> }

/** Debian's PgBouncer with these settings and this list of users, as a user that is not root. */
export async function startPgbouncer(port: number, settings: string, users: string): Promise<Pooler> {
  const folder = mkdtempSync(join(tmpdir(), 'ua-pgbouncer-'))
  const account = chooseAccount(folder)
  const files = { 'pgbouncer.ini': settings.replaceAll(INSTALLED, folder), 'userlist.txt': users }
  giveTo(account, folder)
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text)
    giveTo(account, join(folder, name))
  }
  const { program, args } = account.command(PROGRAM, [join(folder, 'pgbouncer.ini')])
  const server = spawn(program, args, { ...account.ids, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const stop = async () => {
    // At once, whoever is connected.
    server.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tried = 0; !(await isListening(port)); tried++) {
    if (server.exitCode === null && tried < 200) await pause(50)
    else {
      await stop()
      throw new Error(`PgBouncer did not start:\n${said}`)
    }
  }
  return { stop }
}
