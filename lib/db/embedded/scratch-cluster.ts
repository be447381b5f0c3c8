import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { connectionUrl } from '../connection-urls'
import { findBinaries } from './binaries'
import { makeCluster, SUPERUSER } from './make-cluster'
import { APP, makeDatabase, OWNER, remakeDatabase } from './make-database'
import { runServer } from './run-server'
import { makeScratchFolder } from './scratch-folder'
import { chooseAccount, giveTo } from './server-account'
import { chooseAddress, removeAddress } from './server-address'
import { stopServer } from './stop-server'

export type ScratchRole = 'superuser' | 'owner' | 'app'

export type ScratchCluster = {
  superuserUrl: string
  urlFor(database: string, role: ScratchRole): string
  /** Throws the database away and makes an empty one. */
  remake(): Promise<void>
  /** Stops the server and removes everything. */
  stop(): Promise<void>
}

export type ScratchOptions = {
  /** Off by default: what is thrown away need not survive a power cut. */
  fsync?: boolean
  settings?: Record<string, string>
}

const PASSWORD = 'scratch'
const ROLES: Record<ScratchRole, string> = { superuser: SUPERUSER, owner: OWNER, app: APP }

/** A server of its own in a temporary folder, with the same roles and an empty database `ua`, for tests and measurements. */
export async function startScratchCluster({ fsync = false, settings }: ScratchOptions = {}): Promise<ScratchCluster> {
  // What should survive a power cut is measured on the disk that should.
  const folder = fsync ? mkdtempSync(path.join(os.tmpdir(), 'ua-scratch-')) : makeScratchFolder('ua-scratch-')
  const clusterDir = path.join(folder, 'postgresql')
  const { initdb, postgres } = findBinaries()
  const account = chooseAccount(clusterDir)
  giveTo(account, folder)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    await makeCluster({ clusterDir, initdb, account, password: PASSWORD, durable: fsync })
    const address = await chooseAddress(clusterDir, account)
    const speed: Record<string, string> = fsync
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
    await runServer({
      clusterDir,
      postgres,
      account,
      address,
      logFile: path.join(folder, 'postgresql.log'),
      settings: { max_connections: '200', ...speed, ...settings },
    })
    const urlFor = (database: string, role: ScratchRole) =>
      connectionUrl(address, { role: ROLES[role], password: PASSWORD, database })
    const passwords = { owner: PASSWORD, app: PASSWORD }
    await makeDatabase(urlFor('postgres', 'superuser'), passwords)
    return {
      remake: () => remakeDatabase(urlFor('postgres', 'superuser'), passwords),
      superuserUrl: urlFor('postgres', 'superuser'),
      urlFor,
      async stop() {
        await stopServer(clusterDir)
        removeAddress(address)
        remove()
      },
    }
  } catch (error) {
    await stopServer(clusterDir)
    remove()
    throw error
  }
}
