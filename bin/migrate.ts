import { joinApplicationRole } from '../lib/db/migrate-app-role'
import { migrate } from '../lib/db/migrate'
import { openDatabase, type OpenDatabase } from './start/open-database'
import { printFailure } from './start/print-failure'
import { say } from './say'

async function run(): Promise<void> {
  let database: OpenDatabase | undefined
  try {
    database = await openDatabase('npm run db:migrate')
    const { applied } = await migrate(database.databaseUrlOwner, { report: say })
    await joinApplicationRole(database.databaseUrlOwner, database.databaseUrl)
    if (applied.length === 0) say('The database has every migration already.')
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  } finally {
    await database?.close()
  }
}

void run()
