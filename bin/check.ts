import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { relatedTests } from './check/related-tests'
import { tool } from './test/command'

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
  const changed = changedFiles(process.argv[2] ?? defaultBase())
  const sources = changed.filter((path) => /\.(tsx?|cjs|mjs|js)$/.test(path))
  const tests = relatedTests(changed)
  console.log(`${changed.length} files changed, ${tests.length} test files with them.`)
  const steps: [string, string[]][] = [['tsc', ['--noEmit']]]
  if (sources.length > 0) steps.push(['eslint', ['--max-warnings=0', '--no-warn-ignored', ...sources]])
  if (changed.length > 0) steps.push(['prettier', ['--check', '--ignore-unknown', ...changed]])
  steps.push(['jest', ['--ci', '--forceExit', '--runTestsByPath', ...tests]])
  for (const [name, args] of steps) {
    if (await tool(name, args)) continue
    console.error(`\n${name} failed.`)
    process.exitCode = 1
    return
  }
  console.log('\nGreen. `npm test` runs everything.')
}

void run()
