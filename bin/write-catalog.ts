import { writeFileSync } from 'node:fs'
import { findCatalog } from '../lib/db/catalog/find-catalog'
import { startScratchCluster } from '../lib/db/embedded/scratch-cluster'
import { migrate } from '../lib/db/migrate'
import { migrationsFolder, readMigrations } from '../lib/db/migration-files'

/** What the migrations make, from a scratch database: run after a migration has been added. */
async function write(): Promise<void> {
  const cluster = await startScratchCluster()
  try {
    await migrate(cluster.urlFor('ua', 'owner'))
    const objects = await findCatalog(cluster.urlFor('ua', 'app'))
    const migrations = readMigrations(migrationsFolder()).map(({ name }) => name)
    writeFileSync('lib/db/catalog/expected.json', `${JSON.stringify({ migrations, objects }, null, 2)}\n`)
    console.log(`${migrations.length} migrations make ${Object.keys(objects).length} objects`)
  } finally {
    await cluster.stop()
  }
}

void write()
