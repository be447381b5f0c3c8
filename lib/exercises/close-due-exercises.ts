import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'

/** Closes the exercises whose last moment has passed. Returns how many. Safe from several processes at once. */
export async function closeDueExercises(): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM exercise WHERE closed_at IS NULL AND ends_at <= programme_clock() ORDER BY ends_at`
  let closed = 0
  for (const { id } of due) {
    closed += await transaction(async (tx) => {
      const count = await tx.$executeRaw`
        UPDATE exercise SET closed_at = programme_clock()
        WHERE id = ${id}::uuid AND closed_at IS NULL AND ends_at <= programme_clock()`
      if (count > 0) await record(tx, system, 'exercise.closed', { kind: 'exercise', id }, {})
      return count
    })
  }
  return closed
}
