import { makeClient } from '@/lib/db/make-client'
import { loadConfig } from '../../lib/config/load-config'
import type { Secrets } from '../../lib/config/secrets-file'
import type { FolderLock } from '../../lib/db/embedded/folder-lock'
import { compareCatalog, sayDifferences } from '../../lib/db/catalog/compare-catalog'
import { findCatalog } from '../../lib/db/catalog/find-catalog'
import { keepRunning } from '../../lib/db/embedded/keep-running'
import { clusterDirOf, startEmbedded } from '../../lib/db/embedded/start-embedded'
import { compareMigrations, migrate } from '../../lib/db/migrate'
import { adoptDatabase } from './environment'
import type { LifeCycle } from './life-cycle'
import { migrationsFault } from './migrations-fault'
import { ownerFault } from './owner-fault'
import { StartRefusal } from './start-refusal'
import { removeHalfSeeded } from './demo-mark'

type BuiltIn = { dataDir: string; secrets: Secrets; lock: FolderLock }

/** The built-in database, running and with every migration. */
export async function prepareBuiltIn(
  { dataDir, secrets, lock }: BuiltIn,
  life: LifeCycle,
  report: (line: string) => void,
): Promise<void> {
  const database = await startEmbedded({ dataDir, secrets, lock, report })
  const watch = keepRunning(clusterDirOf(dataDir), database.revive, report)
  life.atEnd(async () => {
    await watch.stop()
    await database.stop()
  })
  adoptDatabase(database)
  await removeHalfSeeded(dataDir, database, secrets)
  await migrate(database.databaseUrlOwner, { report })
}

/** A guard that a restore or a hand has taken away must not be missed by what is written afterwards. */
export async function checkCatalog(): Promise<void> {
  const differences = compareCatalog(await findCatalog(loadConfig().databaseUrl))
  if (differences.length > 0) throw new StartRefusal(sayDifferences(differences))
}

/** A database with an invented story, whose times are invented too, is never served as a real one. */
export async function refuseDemo(databaseUrl: string): Promise<void> {
  const client = makeClient({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM demo_database')
    if (rowCount) throw new StartRefusal('The database is a demo: its story and times are invented. Use an empty one.')
  } finally {
    await client.end()
  }
}

/** A database of one's own is migrated by hand, so that several instances can be exchanged one by one. */
export async function checkExternal(): Promise<void> {
  const fault = migrationsFault(await compareMigrations(loadConfig().databaseUrl))
  if (fault) throw new StartRefusal(fault)
  const { databaseUrl, databaseUrlOwner = '' } = loadConfig()
  const owner = await ownerFault(databaseUrl, databaseUrlOwner)
  if (owner) throw new StartRefusal(owner)
}
