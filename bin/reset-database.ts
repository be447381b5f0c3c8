import { existsSync, rmSync } from 'node:fs'
import { lockFolder } from '../lib/db/embedded/folder-lock'
import { clusterDirOf } from '../lib/db/embedded/start-embedded'
import { stopServer } from '../lib/db/embedded/stop-server'
import { readSituation } from './start/environment'
import { StartRefusal } from './start/start-refusal'
import { forgetDemo } from './start/demo-mark'
import { printFailure } from './start/print-failure'
import { say } from './say'

async function run(): Promise<void> {
  const { settings, embedded } = readSituation()
  if (!embedded) {
    throw new StartRefusal('DATABASE_URL is set: only the built-in database can be reset, never one of your own.')
  }
  const clusterDir = clusterDirOf(settings.DATA_DIR)
  if (!existsSync(clusterDir)) return say(`There is no database in ${settings.DATA_DIR}.`)
  const lock = lockFolder(settings.DATA_DIR, 'npm run db:reset')
  try {
    await stopServer(clusterDir)
    rmSync(clusterDir, { recursive: true, force: true })
    forgetDemo(settings.DATA_DIR)
  } finally {
    lock.release()
  }
  say('The database is removed; the next start fills it with the demo data again.')
}

run().catch((error: unknown) => {
  printFailure(error)
  process.exitCode = 1
})
