import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Secrets } from '../../config/secrets-file'
import { connectionUrl, type ServerAddress } from '../connection-urls'
import { findBinaries } from './binaries'
import { errorCode } from './error-code'
import { lockFolder, type FolderLock } from './folder-lock'
import { clusterExists, makeCluster, SUPERUSER } from './make-cluster'
import { APP, DATABASE, makeDatabase, OWNER } from './make-database'
import { findPostmaster } from './postmaster'
import { runServer } from './run-server'
import { chooseAccount } from './server-account'
import { chooseAddress, removeAddress } from './server-address'
import { stopServer } from './stop-server'

export type Embedded = {
  databaseUrl: string
  databaseUrlOwner: string
  superuserUrl: string
  /** The server was running already, left behind by a process that was killed. */
  adopted: boolean
  /** Starts the server again, where it was, after it ended by itself. Throws EmbeddedRefusal. */
  revive(): Promise<void>
  stop(): Promise<void>
}

export type StartOptions = {
  /** Absolute. */
  dataDir: string
  secrets: Pick<Secrets, 'database'>
  report?: (line: string) => void
  /** The folder's lock when the caller holds it already; otherwise it is taken here and given back by `stop`. */
  lock?: FolderLock
}

/** What a connection ends with when the server does. */
const CUT_OFF = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT'])

export function clusterDirOf(dataDir: string): string {
  return path.join(dataDir, 'postgresql')
}

/** The built-in database, running and with its roles. Throws EmbeddedRefusal. */
export async function startEmbedded({ dataDir, secrets, report = () => {}, lock }: StartOptions): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const own = lock ? undefined : lockFolder(dataDir, 'the built-in database')
  try {
    const { address, adopted, urls } = await serveRoles(dataDir, secrets, report)
    return {
      ...urls,
      adopted,
      revive: () => runAt(dataDir, address),
      async stop() {
        await stopServer(clusterDirOf(dataDir))
        removeAddress(address)
        own?.release()
      },
    }
  } catch (error) {
    own?.release()
    throw error
  }
}

export function embeddedUrls(address: ServerAddress, { database }: Pick<Secrets, 'database'>) {
  return {
    databaseUrl: connectionUrl(address, { role: APP, password: database.app, database: DATABASE }),
    databaseUrlOwner: connectionUrl(address, { role: OWNER, password: database.owner, database: DATABASE }),
    superuserUrl: connectionUrl(address, { role: SUPERUSER, password: database.superuser, database: 'postgres' }),
  }
}

type Served = { address: ServerAddress; adopted: boolean }

/** Where the server that was found was just being killed, another is started. */
async function serveRoles(dataDir: string, secrets: StartOptions['secrets'], report: (line: string) => void) {
  for (;;) {
    const served = await serve(dataDir, secrets, report)
    const urls = embeddedUrls(served.address, secrets)
    try {
      await makeDatabase(urls.superuserUrl, secrets.database)
      return { ...served, urls }
    } catch (error) {
      if (!served.adopted || !CUT_OFF.has(errorCode(error) ?? '')) throw error
      await stopServer(clusterDirOf(dataDir))
    }
  }
}

async function serve(dataDir: string, secrets: Pick<Secrets, 'database'>, report: (line: string) => void) {
  const clusterDir = clusterDirOf(dataDir)
  const adopted = await adopt(clusterDir)
  if (adopted) {
    report('Database: found running, taken over')
    return adopted
  }
  const account = chooseAccount(clusterDir)
  if (account.ids) chmodSync(dataDir, 0o711)
  if (!clusterExists(clusterDir)) {
    report(`Database: setting up PostgreSQL in ${clusterDir}`)
    const { initdb } = findBinaries()
    await makeCluster({ clusterDir, initdb, account, password: secrets.database.superuser, durable: true })
  }
  const address = await chooseAddress(clusterDir, account)
  await runAt(dataDir, address)
  report('Database: started')
  return { address, adopted: false } satisfies Served
}

async function runAt(dataDir: string, address: ServerAddress): Promise<void> {
  const clusterDir = clusterDirOf(dataDir)
  const { postgres } = findBinaries()
  const account = chooseAccount(clusterDir)
  await runServer({ clusterDir, postgres, account, address, logFile: path.join(dataDir, 'postgresql.log') })
}

/** A server left behind is used if it answers in its socket folder; one that cannot be reached is stopped. */
async function adopt(clusterDir: string): Promise<Served | undefined> {
  const server = findPostmaster(clusterDir)
  if (!server) return undefined
  if (server.ready && (await answers(server.address))) return { address: server.address, adopted: true }
  await stopServer(clusterDir)
  return undefined
}

async function answers(address: ServerAddress): Promise<boolean> {
  const { createConnection } = await import('node:net')
  return new Promise((resolve) => {
    const socket =
      'socketDir' in address
        ? createConnection(path.join(address.socketDir, '.s.PGSQL.5432'))
        : createConnection(address.tcpPort, '127.0.0.1')
    socket.once('connect', () => resolve(Boolean(socket.destroy())))
    socket.once('error', () => resolve(false))
    socket.setTimeout(3000, () => resolve(!socket.destroy()))
  })
}
