import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { endKept, keepCluster } from './check/kept-cluster'
import { relatedTests } from './check/related-tests'
import { stepsFor } from './check/steps'
import { tool } from './test/command'
import { say } from './say'

/** What differs from the given commit, by default from where this branch left origin/main; new files included. */
function changedFiles(base: string): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\n')
  const changed = [...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')]
  return [...new Set(changed)].filter((path) => path !== '' && existsSync(path))
}

function defaultBase(): string {
  try {
    return execFileSync('git', ['merge-base', 'HEAD', 'origin/main'], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'HEAD'
  }
}

async function run(): Promise<void> {
  const [asked] = process.argv.slice(2)
  if (asked === '--end') {
    endKept()
    say('The PostgreSQL that was kept for the tests ends.')
    return
  }
  const started = Date.now()
  const changed = changedFiles(asked ?? defaultBase())
  const tests = relatedTests(changed)
  say(`${changed.length} files changed, ${tests.length} test files with them.`)
  // It starts while the sources are read.
  const cluster = keepCluster()
  for (const [name, args] of stepsFor(changed, tests, existsSync)) {
    if (await tool(name, [...args], name === 'jest' ? keptFor(await cluster) : {})) continue
    console.error(`\nnpm run check: ${name} failed.`)
    process.exitCode = 1
    return
  }
  const seconds = Math.round((Date.now() - started) / 1000)
  say(`\nnpm run check: green after ${seconds} s. npm test runs everything.`)
}

const keptFor = (addresses: string | null): Record<string, string> =>
  addresses === null ? {} : { UA_TEST_CLUSTER: addresses }

void run()
