import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'

/** The names of tests that hold the whole code together and need no database. */
const ALWAYS = /^tests\/architecture\//
/** They follow the guide in a copy of everything, for a minute. */
const AFTER_GUIDE = /^tests\/contributing\//
const AFTER_MIGRATION = /^tests\/(prisma|bin\/docs)\//

/**
 * Changed tests, those that import a changed file by its own name, and the architecture tests. Tests that only reach a
 * changed file through others are left to `npm test`: of a file deep down, that would be nearly all of them.
 */
export function relatedTests(changed: readonly string[]): string[] {
  const names = new Set(changed.map((path) => `@/${path.replace(/\.tsx?$/, '')}`))
  const migrated = changed.some((path) => path.startsWith('prisma/migrations/'))
  return allTests().filter(
    (test) =>
      changed.includes(test) ||
      ALWAYS.test(test) ||
      (migrated && AFTER_MIGRATION.test(test)) ||
      (changed.includes('CONTRIBUTING.md') && AFTER_GUIDE.test(test)) ||
      importsIn(test).some((name) => names.has(name)),
  )
}

function allTests(): string[] {
  return readdirSync('tests', { recursive: true })
    .map((path) => posix.join('tests', String(path).split(sep).join('/')))
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('tests/journeys/'))
    .sort()
}

/** What the test imports, with `./` and `../` resolved. */
function importsIn(test: string): string[] {
  const found = readFileSync(test, 'utf8').matchAll(/(?:from|import|import\(|mock\()\s*['"]([@.][^'"]*)['"]/g)
  return [...found].map(([, name = '']) =>
    name.startsWith('.') ? `@/${join(posix.dirname(test), name).split(sep).join('/')}` : name,
  )
}
