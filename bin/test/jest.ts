import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './command'
import { emptyTally, plus, type Tally } from './tally'

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
}

/** Each test file loads its modules anew: with room for them the collector has a tenth less to do. Its workers take it over. */
const YOUNG = '--max-semi-space-size=64'

type Chosen = { program?: string; files?: string[]; settings?: Record<string, string> }

/** All tests, or those of the operations whose paths are given, on this Node or another program's. */
export async function runJest({ program = process.execPath, files, settings }: Chosen = {}): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'ua-jest-'))
  const report = join(folder, 'report.json')
  try {
    const chosen = files ? ['--selectProjects=operations', '--testPathPatterns', ...files] : []
    const green = await command(
      program,
      [YOUNG, 'node_modules/jest/bin/jest.js', '--ci', '--forceExit', '--json', `--outputFile=${report}`, ...chosen],
      { NODE_ENV: 'test', ...settings },
    )
    const tally = tallyJest(JSON.parse(await readFile(report, 'utf8')) as JestReport)
    return green || tally.failed > 0 ? tally : plus(tally, { ...emptyTally, failed: 1 })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A suite that could not even be loaded counts as one failure: its tests are unknown. */
export function tallyJest(report: JestReport): Tally {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
