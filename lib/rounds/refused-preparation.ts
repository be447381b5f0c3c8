import 'server-only'
import { databaseFault } from '@/lib/db/fault'
import { Refusal } from '@/lib/refusals/refusal'

/** What the database says against a preparation of the next round, as a refusal; null for anything else. */
export function refusedPreparation(error: unknown): Refusal | null {
  const fault = databaseFault(error)
  if (fault?.sqlState === 'UA162') return new Refusal('opens-too-soon', {}, 'opensOn')
  if (fault?.sqlState === 'UA163') return new Refusal('round-code-taken', {}, 'code')
  const isLate = fault?.sqlState === '23505' && fault.constraint === 'prepared_round_one'
  return isLate ? new Refusal('round-already-prepared') : null
}
