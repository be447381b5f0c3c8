import { tool } from './command'
import { one, type Tally } from './tally'

/** Of attack, besides what it takes to make the world that is attacked. */
const SECONDS = '30'

export async function runAttack(): Promise<Tally> {
  return one(await tool('tsx', ['--conditions=react-server', 'bin/attack.ts'], { ATTACK_SECONDS: SECONDS }))
}
