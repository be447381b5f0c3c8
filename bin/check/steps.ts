export type Step = readonly [tool: string, args: readonly string[]]

/** Kept out of git: made by a command, and gone or stale in a fresh clone or after a change of what it is made from. */
const MADE = [
  { path: 'lib/db/generated/client.ts', from: 'prisma/schema.prisma', by: ['prisma', ['generate']] },
  { path: 'next-env.d.ts', from: 'next.config.js', by: ['next', ['typegen']] },
] as const

/**
 * What `npm run check` runs, one after another: first the tests of the changed files' own names, which answer at once.
 * `exists` says whether a path is there.
 */
export function stepsFor(
  changed: readonly string[],
  tests: readonly string[],
  exists: (path: string) => boolean,
): readonly Step[] {
  const sources = changed.filter((path) => /\.(tsx?|cjs|mjs|js)$/.test(path))
  const steps: Step[] = MADE.filter(({ path, from }) => !exists(path) || changed.includes(from)).map(({ by }) => by)
  const own = tests.filter((test) => changed.some((path) => path === test || ownTestOf(path) === test))
  if (own.length > 0) steps.push(jestOf(own))
  steps.push(['tsc', ['--noEmit']])
  if (sources.length > 0) steps.push(['eslint', ['--max-warnings=0', '--no-warn-ignored', ...sources]])
  steps.push(['oxlint', ['--deny-warnings']])
  if (changed.length > 0) steps.push(['prettier', ['--check', '--ignore-unknown', ...changed]])
  steps.push(jestOf(tests.filter((test) => !own.includes(test))))
  return steps
}

const ownTestOf = (path: string) => `tests/${path.replace(/\.tsx?$/, '.test')}${path.endsWith('x') ? '.tsx' : '.ts'}`

const jestOf = (tests: readonly string[]): Step => ['jest', ['--ci', '--forceExit', '--runTestsByPath', ...tests]]
