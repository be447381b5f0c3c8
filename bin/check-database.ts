import { compareCatalog } from '../lib/db/catalog/compare-catalog'
import { findCatalog } from '../lib/db/catalog/find-catalog'
import { compareMigrations } from '../lib/db/migrate'
import { migrationsFault } from './start/migrations-fault'
import { openDatabase, type OpenDatabase } from './start/open-database'
import { printFailure } from './start/print-failure'
import { say } from './say'

const WHOLE = 0
const DIFFERENT = 1
const NOT_CHECKED = 2

/** Compares tables, columns, constraints, triggers, functions, policies and grants with what the migrations make. */
async function check(): Promise<number> {
  let database: OpenDatabase | undefined
  try {
    database = await openDatabase('npm run db:check')
    const fault = migrationsFault(await compareMigrations(database.databaseUrl))
    if (fault) {
      say(fault)
      return DIFFERENT
    }
    const differences = compareCatalog(await findCatalog(database.databaseUrl))
    for (const { what, is } of differences) say(`${is}: ${what}`)
    say(
      differences.length === 0
        ? 'The database is what the migrations make.'
        : `The database differs from what the migrations make in ${differences.length} places.`,
    )
    return differences.length === 0 ? WHOLE : DIFFERENT
  } catch (error) {
    printFailure(error)
    return NOT_CHECKED
  } finally {
    await database?.close()
  }
}

void check().then((code) => {
  process.exitCode = code
})
