import { readFileSync } from 'node:fs'
import { byLot } from './by-lot'
import { whyTheSame } from './changes-nothing'
import { mutantsIn } from './mutants-in'
import { runTests, type Outcome } from './run-tests'
import { ScratchTree } from './scratch-tree'
import { emptyFound, type Found } from './summary'
import { sourcesBelow, TestsOf } from './tests-of'
import { startWarmCluster } from './warm-cluster'

export type Bounds = { seconds: number; limit: number; seed: number; nearest: number; again?: string }
type Tried = { file: string; tests: string[]; name: string; text: string; at: number }
type How = { cluster: string; until: number }
type Say = (line: string) => void

/** Breaks what lies below these paths, one rule at a time, and sees whether the tests nearest to it miss it. */
export async function mutateOperations(below: readonly string[], bounds: Bounds, say: Say): Promise<Found> {
  const testsOf = new TestsOf(bounds.nearest)
  const survived = bounds.again === undefined ? null : survivedIn(readFileSync(bounds.again, 'utf8'))
  const all = below
    .flatMap(sourcesBelow)
    .flatMap((file) => triedIn(file, testsOf))
    .filter(({ name }) => survived?.has(withoutLine(name)) ?? true)
  const chosen = byLot(all, bounds.seed).slice(0, bounds.limit > 0 ? bounds.limit : undefined)
  say(`${chosen.length} of ${all.length} rules, drawn by ${bounds.seed}`)
  const found = emptyFound()
  found.notReached.push(...chosen.filter(({ tests }) => tests.length === 0).map(({ name }) => name))
  const tree = new ScratchTree()
  const cluster = await startWarmCluster()
  try {
    const reached = chosen.filter(({ tests }) => tests.length > 0)
    const until = Date.now() + bounds.seconds * 1000
    const how = { cluster: cluster.addresses, until }
    const survived = await tryAll(tree, reached, how, found, say)
    found.survived.push(...survived.map(({ name }) => name))
  } finally {
    await cluster.stop()
    tree.remove()
  }
  return found
}

function triedIn(file: string, testsOf: TestsOf): Tried[] {
  const mutants = mutantsIn(readFileSync(file, 'utf8'))
  const tests = mutants.length > 0 ? testsOf.of(file) : []
  return mutants
    .filter(({ what }) => whyTheSame(file, what) === null)
    .map(({ line, what, text }, at) => ({ ...{ file, tests, text, at }, name: `${file}:${line} ${what}` }))
}

/** What an earlier run named as survivors; the lines may have moved since. */
const survivedIn = (report: string) =>
  new Set([...report.matchAll(/^survived: (.+)$/gm)].map(([, name = '']) => withoutLine(name)))
const withoutLine = (name: string) => name.replace(/^([^:]+):\d+/, '$1')

/** One test of each, the nearest, then the next of those that it did not miss. Answers those that none of theirs missed. */
async function tryAll(tree: ScratchTree, chosen: readonly Tried[], how: How, found: Found, say: Say): Promise<Tried[]> {
  const killed: { name: string; test: string }[] = []
  const green = new Set<string>()
  let left = [...chosen]
  for (let nearest = 0; left.some(({ tests }) => nearest < tests.length); nearest += 1) {
    const round = left.flatMap((one) => {
      const test = one.tests[nearest]
      const name = `broken-${one.at}-of-${one.file.replace(/\W/g, '-')}`
      return test ? [{ one, test, copy: tree.add(name, test, one) }] : []
    })
    const byCopy = new Map(round.map((tried) => [tried.copy, tried]))
    const outcomes = await outcomesOf(tree, [...byCopy.keys()], how, (copy, outcome) =>
      say(`${outcome}: ${byCopy.get(copy)?.one.name}`),
    )
    for (const { one, test, copy } of round) {
      const outcome = outcomes.get(copy)
      if (outcome === 'green') green.add(test)
      if (outcome === 'failed') killed.push({ name: one.name, test })
      // When the time is up, what one test has let through is a survivor, although others might have missed it.
      if (outcome === undefined && nearest === 0) found.notTried += 1
      if (outcome === 'failed' || (outcome === undefined && nearest === 0)) left = left.filter((other) => other !== one)
    }
  }
  // A test that has been green beside a broken file is so without one.
  const doubted = [...new Set(killed.map(({ test }) => test).filter((test) => !green.has(test)))]
  const red = await redAsTheyAre(tree, doubted, how)
  for (const test of red) say(`fails as it is, and says nothing: ${test}`)
  const said = killed.filter(({ test }) => !red.includes(test)).map(({ name }) => name)
  found.killed.push(...said)
  found.notTried += killed.length - said.length
  return left
}

async function redAsTheyAre(tree: ScratchTree, tests: readonly string[], how: How): Promise<string[]> {
  const copies = new Map(tests.map((test) => [tree.add('as-it-is', test), test]))
  const asLong = { ...how, until: Number.POSITIVE_INFINITY }
  const outcomes = await outcomesOf(tree, [...copies.keys()], asLong, () => undefined)
  return [...copies].flatMap(([copy, test]) => (outcomes.get(copy) === 'green' ? [] : [test]))
}

async function outcomesOf(
  tree: ScratchTree,
  tests: readonly string[],
  how: How,
  listen: (test: string, outcome: Outcome) => void,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  await runTests(tree.folder, tests, how, (test, outcome) => {
    outcomes.set(test, outcome)
    listen(test, outcome)
  })
  return outcomes
}
