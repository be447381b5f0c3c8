import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { makeScratchFolder } from '@/lib/db/embedded/scratch-folder'
import { findChromium } from './bin/test/chromium'
import { startServer } from './bin/test/server'
void (async () => {
  const [project, ...rest] = process.argv.slice(2)
  const folder = makeScratchFolder('ua-zz-')
  const server = await startServer(join(folder, 'data'), join(folder, 'server.log'))
  const chromium = await findChromium()
  const r = spawnSync('npx', ['playwright', 'test', `--project=${project}`, '--reporter=list', ...rest], { stdio: 'inherit', env: { ...process.env, BASE_URL: server.url, CHROMIUM_PATH: chromium, SERVER_LOG: server.log, SERVER_DATA_DIR: server.dataDir } })
  await server.stop()
  process.exit(r.status ?? 1)
})()
