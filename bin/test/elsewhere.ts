import { engines } from '../../package.json'
import { runJest } from './jest'
import { findNode, oldestOf } from './node-release'
import { emptyTally, plus, type Tally } from './tally'

/** The newest release there is of the last line that package.json promises to run on. */
export const NEWEST = '24.21.0'
export const ANOTHER_COUNTY = 'lib/config/varmland.json'

/** A case from application to logged minute, and a piece of every other domain. */
export const CHOSEN = [
  'lib/intake/send-application',
  'lib/cases/open-case',
  'lib/time/log-time',
  'lib/time/reverse-time-entry',
  'lib/figures/list-cases',
  'lib/trainings/plan-training',
  'lib/registrations/take-free-seat',
  'lib/buyers/ask-question',
  'lib/partners/send-referral',
  'lib/mail/send-due-mails',
  'prisma/seed',
].map((name) => `tests/${name}\\.test\\.ts$`)

/** The operations, for another county than the shipped one, on the oldest and the newest Node. */
export async function runElsewhere(): Promise<Tally> {
  let total = emptyTally
  for (const version of [oldestOf(engines.node), NEWEST]) {
    const program = await findNode(version)
    process.stdout.write(`On Node ${version}, for the county of ${ANOTHER_COUNTY}\n`)
    total = plus(total, await runJest({ program, files: CHOSEN, settings: { UA_TEST_HOST: ANOTHER_COUNTY } }))
  }
  return total
}
