import { migrate } from '@/lib/db/migrate'
import { startScratchCluster } from '@/lib/db/embedded/scratch-cluster'
import { makeClient } from '@/lib/db/make-client'
import { urlTemplates } from './cluster'
import { TEMPLATE } from './template'

/** A scratch PostgreSQL with one migrated template database; prints its addresses and lives until its stdin closes. */
async function main() {
  const cluster = await startScratchCluster()
  const stop = () => void cluster.stop().finally(() => process.exit(0))
  process.on('SIGTERM', stop)
  process.on('SIGINT', () => undefined) // Ctrl-C reaches the whole group: jest closes stdin when it is done.
  process.stdin.on('end', stop).resume()

  const client = makeClient({ connectionString: cluster.superuserUrl })
  await client.connect()
  await client.query(`create database ${TEMPLATE} owner ua_owner`)
  await client.end()
  await migrate(cluster.urlFor(TEMPLATE, 'owner'))
  process.stdout.write(`${JSON.stringify(urlTemplates(cluster.urlFor))}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
