import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './test/chromium'
import { tool } from './test/command'
import { startServer } from './test/server'

/** Takes the pictures of README and the tour anew, where the journey of the tour passes them. */
async function main(): Promise<void> {
  const CHROMIUM_PATH = await findChromium()
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no production build to take pictures of: npm run build')
  const folder = await mkdtemp(join(tmpdir(), 'ua-pictures-'))
  const server = await startServer(join(folder, 'data'), join(folder, 'server.log'))
  try {
    const settings = { BASE_URL: server.url, SERVER_LOG: server.log, SERVER_DATA_DIR: server.dataDir, CHROMIUM_PATH }
    const passed = await tool('playwright', ['test', '--project=once', '--reporter=line', 'tour'], {
      ...settings,
      PICTURES: 'docs/pictures',
    })
    if (!passed) process.exitCode = 1
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

void main()
