import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cleanEnvironment } from '../test/command'
import { byLot } from './by-lot'
import { mutantsIn } from './mutants-in'
import { ScratchTree } from './scratch-tree'
import type { Found } from './summary'
import { startWarmCluster } from './warm-cluster'

export type Bounds = { seconds: number; limit: number; seed: number }
type Tried = { file: string; twin: string; name: string; text: string }

/** Breaks what lies below these paths, one rule at a time, and sees whether the test of the same name misses it. */
export async function mutateOperations(
  below: readonly string[],
  { seconds, limit, seed }: Bounds,
  say: (line: string) => void,
): Promise<Found> {
  const files = below.flatMap(sourcesBelow).map((file) => ({ file, twin: twinOf(file) }))
  const all = files.flatMap(triedIn)
  const reached = all.filter(({ twin }) => existsSync(twin))
  const alone = all.filter(({ twin }) => !existsSync(twin))
  const found: Found = { killed: [], survived: [], notReached: [...new Set(alone.map(({ file }) => file))] }
  const tree = new ScratchTree()
  const cluster = await startWarmCluster()
  const until = Date.now() + seconds * 1000
  const asItIs = new Map<string, boolean>()
  try {
    for (const { file, twin, name, text } of byLot(reached, seed).slice(0, limit > 0 ? limit : undefined)) {
      if (Date.now() > until) break
      if (!asItIs.has(twin)) asItIs.set(twin, await isGreen(tree.folder, twin, cluster.addresses))
      if (!asItIs.get(twin)) throw new Error(`${twin} fails as it is.`)
      const green = await tree.with(file, text, () => isGreen(tree.folder, twin, cluster.addresses))
      found[green ? 'survived' : 'killed'].push(name)
      say(`${green ? 'survived' : 'killed'}: ${name}`)
    }
  } finally {
    await cluster.stop()
    tree.remove()
  }
  say(`${found.killed.length + found.survived.length} of ${reached.length} tried`)
  return found
}

function triedIn({ file, twin }: { file: string; twin: string }): Tried[] {
  return mutantsIn(readFileSync(file, 'utf8')).map(({ line, what, text }) => ({
    ...{ file, twin, text },
    name: `${file}:${line} ${what}`,
  }))
}

function sourcesBelow(place: string): string[] {
  if (place.endsWith('.ts')) return [place]
  return readdirSync(place, { recursive: true })
    .map((name) => path.posix.join(place, String(name)))
    .filter((file) => file.endsWith('.ts') && !file.includes('/generated/'))
    .sort()
}

const twinOf = (file: string) => `tests/${file.replace(/\.ts$/, '.test.ts')}`

function isGreen(folder: string, twin: string, cluster: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(
      path.join('node_modules', '.bin', 'jest'),
      ['--silent', '--bail', '--runTestsByPath', twin],
      { cwd: folder, env: cleanEnvironment({ UA_TEST_CLUSTER: cluster }) },
      (error) => resolve(error === null),
    )
  })
}
