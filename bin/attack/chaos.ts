import { setTimeout as pause } from 'node:timers/promises'
import { between, oneOf } from './chance'
import type { World } from './world'

const [SHORTEST_MS, LONGEST_MS] = [1500, 4000]

export type Kills = Record<'database' | 'server' | 'process', number>

/** Kills the database, the web server as a whole or one of its processes, without warning, and lets them stand up again. */
export async function wreak(world: World, until: number): Promise<Kills> {
  const kills: Kills = { database: 0, server: 0, process: 0 }
  const how = {
    database: () => world.killDatabase(),
    server: () => world.killServer(),
    process: () => Promise.resolve(world.killProcess()),
  }
  // One after the other before chance decides, so that a short attack meets each.
  const order: (keyof Kills)[] = ['database', 'process', 'server']
  for (;;) {
    const waitMs = between(SHORTEST_MS, LONGEST_MS)
    if (Date.now() + waitMs > until) return kills
    await pause(waitMs)
    const what = order.shift() ?? oneOf(['database', 'database', 'process', 'server'] as const)
    await how[what]()
    kills[what] += 1
  }
}
