import { writeFileSync } from 'node:fs'
import { makeClient } from '@/lib/db/make-client'
import { findCatalog } from '../lib/db/catalog/find-catalog'
import { startScratchCluster } from '../lib/db/embedded/scratch-cluster'
import { migrate } from '../lib/db/migrate'
import { migrationsFolder, readMigrations } from '../lib/db/migration-files'
import { describeDatabase } from './docs/describe-database'
import { say } from './say'

/** For people, and for `npm run db:check`. Written after a migration has been added. */
const FILE = 'docs/database.sql'
const CATALOG = 'lib/db/catalog/expected.json'

async function run(): Promise<void> {
  const cluster = await startScratchCluster()
  const client = makeClient({ connectionString: cluster.urlFor('ua', 'superuser') })
  try {
    await migrate(cluster.urlFor('ua', 'owner'))
    await client.connect()
    writeFileSync(FILE, await describeDatabase(client))
    const objects = await findCatalog(cluster.urlFor('ua', 'app'))
    const migrations = readMigrations(migrationsFolder()).map(({ name }) => name)
    writeFileSync(CATALOG, `${JSON.stringify({ migrations, objects }, null, 2)}\n`)
    say(`${FILE} and ${CATALOG} are written.`)
  } finally {
    await client.end()
    await cluster.stop()
  }
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
