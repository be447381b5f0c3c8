import { writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { startScratchCluster } from '../lib/db/embedded/scratch-cluster'
import { migrate } from '../lib/db/migrate'
import { describeDatabase } from './docs/describe-database'

const FILE = 'docs/database.sql'

async function run(): Promise<void> {
  const cluster = await startScratchCluster()
  const client = new Client({ connectionString: cluster.urlFor('ua', 'superuser') })
  try {
    await migrate(cluster.urlFor('ua', 'owner'))
    await client.connect()
    writeFileSync(FILE, await describeDatabase(client))
    console.log(`${FILE} is written.`)
  } finally {
    await client.end()
    await cluster.stop()
  }
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
