import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeClient } from '@/lib/db/make-client'
import { makeSecrets } from '../../lib/config/secrets-file'
import { clusterDirOf, startEmbedded } from '../../lib/db/embedded/start-embedded'
import { findPostmaster } from '../../lib/db/embedded/postmaster'
import { DATABASE } from '../../lib/db/embedded/make-database'
import { migrate } from '../../lib/db/migrate'
import { fillDatabase } from '../bench/fill-database'
import { freePort } from '../bench/free-port'
import { makeSessions, type SignedIn } from '../bench/make-sessions'
import { treeOf } from '../bench/processes'
import { serve, type Served } from '../bench/serve'
import { makeKeys } from '../bench/settings'
import type { LifeCycle } from '../start/life-cycle'

export type Case = { id: string; number: string; companyId: string; accountId: string; advisorId: string }

export type World = {
  appUrl: string
  /** Of the superuser in the installation's own database: the judge looks with it, nobody attacks with it. */
  superuserUrl: string
  people: SignedIn[]
  cases: Case[]
  server(): Served
  killDatabase(): Promise<void>
  /** The starter and its processes, all at once, and then a new one on the same port. */
  killServer(): Promise<void>
  killProcess(): void
}

/** Few companies: everybody races for the last minutes of the same. */
const DATA_SET = { companies: 60, entries: 120, advisors: 64, leads: 2 }

/** A database on disk as in production, filled, and the production server on it; both can be killed and stand up again. */
export async function makeWorld(life: LifeCycle, report: (line: string) => void): Promise<World> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ua-attack-'))
  life.atEnd(() => rmSync(dataDir, { recursive: true, force: true }))
  const embedded = await startEmbedded({ dataDir, secrets: makeSecrets() })
  life.atEnd(() => embedded.stop())
  await migrate(embedded.databaseUrlOwner)
  const superuser = new URL(embedded.superuserUrl)
  superuser.pathname = `/${DATABASE}`
  const keys = makeKeys()
  await fillDatabase({ superuserUrl: superuser.href, key: keys.orgNumberKey, dataSet: DATA_SET, report })
  const client = makeClient({ connectionString: superuser.href })
  await client.connect()
  const people = await makeSessions(client)
  const { rows: cases } = await client.query<Case>(
    `select id, number, company_id as "companyId", account_id as "accountId", advisor_id as "advisorId"
     from cases where status = 'ongoing' order by number`,
  )
  await client.end()

  const port = await freePort()
  const begin = () => serve(port, { ...keys.settings, DATABASE_URL: embedded.databaseUrl }, 'ignore')
  let server = await begin()
  life.atEnd(() => server.stop())
  return {
    ...{ appUrl: embedded.databaseUrl, superuserUrl: superuser.href, people, cases },
    server: () => server,
    async killDatabase() {
      const postmaster = findPostmaster(clusterDirOf(dataDir))
      if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
      await embedded.revive()
    },
    async killServer() {
      for (const pid of treeOf(server.pid)) kill(pid)
      server = await begin()
    },
    killProcess() {
      const [, ...below] = treeOf(server.pid)
      const one = below[Math.floor(Math.random() * below.length)]
      if (one !== undefined) kill(one)
    },
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
