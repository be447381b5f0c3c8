import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeScratchFolder } from '@/lib/db/embedded/scratch-folder'
import { findChromium } from './chromium'
import { requirePostgresql } from './postgresql'
import { tool } from './command'
import { startServer } from './server'
import { emptyTally, one, plus, type Tally } from './tally'

/**
 * How many processes serve each project; the usual number where none is given. Each process makes ready every page that it
 * is asked for, which takes longer than the page itself: what several have between them is tried in one project.
 */
const PROJECTS: Record<string, number | undefined> = { phone: 1, desktop: 1, once: undefined }
const UNHANDLED = /unhandledRejection|uncaughtException|unhandled rejection/i

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/**
 * Each project gets a server and demo data of its own, so no journey meets what another left behind. They go at the
 * same time: one waits for a job or a mail while others draw.
 */
export async function runJourneys(): Promise<Tally> {
  const chromium = await findChromium()
  await requirePostgresql()
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no production build to journey through.')

  const tallies = await Promise.all(Object.keys(PROJECTS).map((project) => runProject(project, chromium)))
  return tallies.reduce(plus, emptyTally)
}

async function runProject(project: string, chromium: string): Promise<Tally> {
  const folder = makeScratchFolder('ua-journeys-')
  try {
    const server = await startServer(join(folder, 'data'), join(folder, 'server.log'), PROJECTS[project])
    try {
      const journeys = await runPlaywright(project, join(folder, 'report.json'), {
        BASE_URL: server.url,
        CHROMIUM_PATH: chromium,
        SERVER_LOG: server.log,
        SERVER_DATA_DIR: server.dataDir,
      })
      const trail = await tool('tsx', ['bin/verify-audit.ts'], { DATA_DIR: server.dataDir })
      return plus(journeys, plus(one(trail), one(!(await threwUnhandled(server.log)))))
    } finally {
      await server.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runPlaywright(project: string, report: string, settings: Record<string, string>): Promise<Tally> {
  const green = await tool('playwright', ['test', `--project=${project}`, '--reporter=list,json'], {
    ...settings,
    CI: 'true',
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const tally = tallyPlaywright(JSON.parse(await readFile(report, 'utf8')) as PlaywrightReport)
  return green || tally.failed > 0 ? tally : plus(tally, { ...emptyTally, failed: 1 })
}

export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  if (stats.flaky > 0) process.stdout.write(`Passed only when tried again: ${stats.flaky}\n`)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

async function threwUnhandled(log: string): Promise<boolean> {
  const lines = (await readFile(log, 'utf8')).split('\n').filter((line) => UNHANDLED.test(line))
  for (const line of lines) process.stdout.write(`The server logged: ${line}\n`)
  return lines.length > 0
}
