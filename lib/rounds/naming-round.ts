import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { hasDirectory } from '@/lib/config/directory'
import { databaseFault } from '@/lib/db/fault'
import type { RoundRules } from '@/lib/rounds/inputs'
import { refusedTargets } from '@/lib/rounds/refused-targets'

/**
 * Opens a round, and says what stands in its way. Refusals: `staff-locked-out` when the staff has neither a directory nor
 * links to sign in with, `round-already-open`, `round-code-taken`,
 * `ends-before-round`, `prepared-moved-on`.
 */
export async function namingRound<T>({ staffLoginLink }: RoundRules, open: () => Promise<T>): Promise<T> {
  if (!staffLoginLink && !hasDirectory()) throw new Refusal('staff-locked-out', {}, 'staffLoginLink')
  try {
    return await open()
  } catch (error) {
    const constraint = databaseFault(error)?.sqlState === '23505' && databaseFault(error)?.constraint
    if (constraint === 'round_one_open') throw new Refusal('round-already-open')
    if (constraint === 'round_code_key') throw new Refusal('round-code-taken', {}, 'code')
    // Something was prepared since.
    if (databaseFault(error)?.sqlState === 'UA163') throw new Refusal('prepared-moved-on')
    throw refusedTargets(error) ?? error
  }
}
