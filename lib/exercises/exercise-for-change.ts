import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

type Held = { remindedAt: Date | null; endsAt: Date; open: boolean }

/**
 * An exercise that is open, held until the transaction ends: of two leads the second waits and sees what the first has done.
 * Refusals: `exercise-not-found`, `exercise-ended`.
 */
export async function exerciseForChange(tx: Tx, exerciseId: string): Promise<Omit<Held, 'open'>> {
  const [held] = await tx.$queryRaw<Held[]>`
    SELECT reminded_at AS "remindedAt", ends_at AS "endsAt", closed_at IS NULL AND ends_at > programme_clock() AS open
    FROM exercise WHERE id = ${exerciseId}::uuid FOR NO KEY UPDATE`
  if (!held) throw new Refusal('exercise-not-found')
  const { open, ...exercise } = held
  if (!open) throw new Refusal('exercise-ended')
  return exercise
}
