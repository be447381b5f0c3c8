import 'server-only'
import { databaseFault } from '@/lib/db/fault'
import { Refusal } from '@/lib/refusals/refusal'

/** What the database says against the targets of a round, as a refusal; null for anything else. */
export function refusedTargets(error: unknown): Refusal | null {
  const fault = databaseFault(error)
  if (fault?.sqlState === 'UA155') return new Refusal('targets-settled')
  if (fault?.sqlState === 'UA157') return new Refusal('ends-before-round', {}, 'endsOn')
  const isLate = fault?.sqlState === '23505' && fault.constraint === 'round_targets_pkey'
  if (isLate || fault?.sqlState === 'UA156') return new Refusal('targets-moved-on')
  return null
}
