import { readHost } from '../lib/config/read-host'
import { lockFolder } from '../lib/db/embedded/folder-lock'
import { checkHost } from './start/check-host'
import { buildPages } from './start/build-pages'
import { checkPort } from './start/check-port'
import { endWithParent } from './start/end-with-parent'
import { adoptSecrets, readSituation } from './start/environment'
import { generateClient } from './start/generate-client'
import { listeningAddress } from './start/listening-address'
import { LifeCycle } from './start/life-cycle'
import { checkExternal, prepareBuiltIn } from './start/prepare-database'
import { runApart } from './start/run-apart'
import { servePages } from './start/serve-pages'
import { usualProcesses } from './start/usual-processes'
import { StartRefusal } from './start/start-refusal'
import { say as report } from './say'

async function start(life: LifeCycle, dev: boolean): Promise<void> {
  const situation = readSituation()
  const { PORT: port, DATA_DIR: dataDir, HOST_FILE: hostFile } = situation.settings
  const host = readHost(hostFile)
  if (!situation.embedded) checkHost(host)
  report(
    `Settings: ${host.authority.name.sv}, ${situation.embedded ? `built-in database in ${dataDir}` : 'own database'}${situation.demo ? ', demo people' : ''}`,
  )
  const database = situation.embedded ? lockBuiltIn() : undefined
  const listening = listeningAddress(situation)
  await checkPort(port, listening)
  await life.together(prepareCode(), database ? prepareBuiltIn(database, life, report) : checkExternal())
  await life.together(runApart('bin/start/before-serving.ts', life.signal))
  if (!process.env.CHECKPOINT_KEY)
    report('Checkpoints of the trail are not signed: make a key with npm run -s checkpoint:key and set CHECKPOINT_KEY.')
  const pages = await servePages({
    ...{ port, host: listening, report },
    processes: dev ? null : (situation.settings.WEB_CONCURRENCY ?? usualProcesses()),
  })
  life.atEnd(() => pages.stop())
  void pages.exited.then((calmly) => {
    if (life.isEnding) return
    if (calmly) void life.end(0, 'Stopping')
    else void life.fail(new StartRefusal('The web server ended by itself.'))
  })
  report(`Ready on http://localhost:${port}`)

  function lockBuiltIn() {
    const lock = lockFolder(dataDir, 'npm start')
    life.atEnd(() => lock.release())
    return { dataDir, lock, secrets: adoptSecrets(situation) }
  }

  async function prepareCode() {
    await generateClient(report, life.signal)
    // Only a key that is set by hand: the one in DATA_DIR is this folder's, and a build made beforehand fits any folder.
    if (!dev) await buildPages(report, life.signal, situation.settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')
  }
}

const life = new LifeCycle(report)
endWithParent(() => void life.end(0, 'Stopping'))
start(life, process.argv.includes('--dev')).catch((error: unknown) => life.fail(error))
