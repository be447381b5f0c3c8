import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tool } from './command'
import { emptyTally, plus, type Tally } from './tally'

interface JestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
}

export async function runJest(): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'ua-jest-'))
  const report = join(folder, 'report.json')
  try {
    const green = await tool('jest', ['--ci', '--forceExit', '--json', `--outputFile=${report}`], { NODE_ENV: 'test' })
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
