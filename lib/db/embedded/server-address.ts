import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { ServerAddress } from '../connection-urls'
import { EmbeddedRefusal } from './refusal'
import { giveTo, type ServerAccount } from './server-account'

/** A Unix socket's path has room for 107 bytes. */
const LONGEST_SOCKET_PATH = 107
const SOCKET_FILE = '/.s.PGSQL.5432.lock'

/** A private folder for the socket, short enough for one; a port on this machine where there are no Unix sockets. */
export async function chooseAddress(clusterDir: string, account: ServerAccount): Promise<ServerAddress> {
  if (process.platform === 'win32') return { tcpPort: await freePort() }
  const name = `ua-${createHash('sha256').update(clusterDir).digest('hex').slice(0, 12)}`
  const base =
    Buffer.byteLength(path.join(os.tmpdir(), name) + SOCKET_FILE) <= LONGEST_SOCKET_PATH ? os.tmpdir() : '/tmp'
  const socketDir = path.join(base, name)
  mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  checkPrivate(socketDir, account)
  giveTo(account, socketDir)
  return { socketDir }
}

export function removeAddress(address: ServerAddress): void {
  if ('socketDir' in address) rmSync(address.socketDir, { recursive: true, force: true })
}

/** Temporary folders are open to all: somebody else may have made one with this name and wait for passwords in it. */
function checkPrivate(socketDir: string, account: ServerAccount): void {
  const found = lstatSync(socketDir)
  const owners = [process.getuid?.(), account.ids?.uid]
  if (found.isDirectory() && owners.includes(found.uid) && (found.mode & 0o077) === 0) return
  throw new EmbeddedRefusal(`The folder ${socketDir} is not private to this user: remove it, then start again.`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(found && typeof found === 'object' ? found.port : 0))
    })
  })
}
