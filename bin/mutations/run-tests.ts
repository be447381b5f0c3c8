import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { cleanEnvironment } from '../test/command'

export type Outcome = 'green' | 'failed'
type Listen = (test: string, outcome: Outcome) => void

/** Longer than any test may take, in which jest has said nothing: what it is at turns in a circle. */
const STUCK_AFTER_MS = 120_000

/** Runs test files of the tree with two workers of one jest, and with a new one where they are stuck; what was being run then has failed. */
export async function runTests(
  folder: string,
  tests: readonly string[],
  { cluster, until }: { cluster: string; until: number },
  listen: Listen,
): Promise<void> {
  let left = [...tests]
  while (left.length > 0 && Date.now() < until) {
    const { done, stuck } = await runOnce(folder, left, { cluster, until }, listen)
    for (const test of stuck) listen(test, 'failed')
    if (done.size + stuck.length === 0) throw new Error('jest ran none of the tests.')
    left = left.filter((test) => !done.has(test) && !stuck.includes(test))
  }
}

function runOnce(
  folder: string,
  tests: readonly string[],
  { cluster, until }: { cluster: string; until: number },
  listen: Listen,
): Promise<{ done: Set<string>; stuck: string[] }> {
  const done = new Set<string>()
  const begun = new Set<string>()
  const jest = spawn(
    path.join('node_modules', '.bin', 'jest'),
    ['--config', 'bin/mutations/jest/config.js', '--runTestsByPath', ...tests],
    // A group of its own: workers that turn in a circle end with it.
    { cwd: folder, env: cleanEnvironment({ UA_TEST_CLUSTER: cluster }), stdio: ['ignore', 'pipe', 'ignore'], detached: true }, // prettier-ignore
  )
  let stuck: string[] = []
  const end = () => {
    if (jest.pid !== undefined) process.kill(-jest.pid, 'SIGKILL')
  }
  const asStuck = () => {
    stuck = [...begun].filter((test) => !done.has(test))
    end()
  }
  let watch = setTimeout(asStuck, STUCK_AFTER_MS)
  const last = Number.isFinite(until) ? setTimeout(end, Math.max(0, until - Date.now())) : undefined
  createInterface({ input: jest.stdout }).on('line', (line) => {
    clearTimeout(watch)
    watch = setTimeout(asStuck, STUCK_AFTER_MS)
    const [, what, test = ''] = /^(begun|green|failed) (.+)$/.exec(line) ?? []
    if (what === 'begun') begun.add(test)
    if (what !== 'green' && what !== 'failed') return
    done.add(test)
    listen(test, what)
  })
  return new Promise((resolve, reject) => {
    jest.once('error', reject)
    jest.once('close', () => {
      clearTimeout(watch)
      clearTimeout(last)
      resolve({ done, stuck })
    })
  })
}
