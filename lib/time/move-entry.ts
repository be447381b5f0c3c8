import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { carryEntry, requireMayMove } from '@/lib/time/carry-entry'
import { caseForTime } from '@/lib/time/case-for-time'
import { entryOfCase } from '@/lib/time/entry-of-case'
import { findMoved, isReversed } from '@/lib/time/find-moved'
import type { MoveEntryInput } from '@/lib/time/inputs'
import { targetFull } from '@/lib/time/target-full'
import { targetOfMove } from '@/lib/time/target-of-move'

type Staff = Advisor | ProjectLead

/**
 * Moves an entry, in the hours or outside them, to the case that it belongs to: reversed where it was and written there as
 * it is, in one transaction. An advisor moves their own time between cases that both are theirs, the lead anyone's between
 * any two, where the advisor has had both. The same request is answered again. Refusals: `case-not-found`,
 * `target-not-found`, `entry-not-found`, `already-reversed`, `request-reused`, `second-person-needed` of one's own that has
 * stood for long, `target-full` {minutes, minutesLeft}, and those of requireMayMove.
 */
export async function moveEntry(staff: Staff, input: MoveEntryInput): Promise<{ minutes: number }> {
  try {
    return await transaction((tx) => move(tx, staff, input))
  } catch (error) {
    const fault = databaseFault(error)
    if (!fault && !(error instanceof Refusal)) throw error
    const [moved, reversed] = await Promise.all([findMoved(input.requestId), isReversed(input.entryId)])
    const same = moved?.movesId === input.entryId && moved.number === input.target
    if (same && moved.recordedBy === staff.personId) {
      if (!moved.reversed) return { minutes: moved.minutes }
      // Moved on since, and sent again from the page before: nobody may be told that it stands there, nor what a new move is.
      throw new Refusal('already-reversed')
    }
    if (!fault) throw error
    if (reversed) throw new Refusal('already-reversed')
    if (fault.sqlState === 'UA087') throw new Refusal('second-person-needed')
    if (fault.sqlState === '23505') throw new Refusal('request-reused')
    if (fault.sqlState === '23514' && fault.constraint?.endsWith('within_cap')) throw await targetFull(staff, input)
    if (fault.sqlState === 'UA021') throw new Refusal('mandate-not-verified')
    throw error
  }
}

async function move(tx: Tx, staff: Staff, input: MoveEntryInput): Promise<{ minutes: number }> {
  const from = await caseForTime(tx, staff, input.number)
  const entry = await entryOfCase(tx, from.id, input.entryId)
  if (!entry || (staff.role === 'advisor' && entry.row.advisorId !== staff.personId))
    throw new Refusal('entry-not-found')
  const target = await targetOfMove(tx, staff, input.target)
  await requireMayMove(tx, from, target, entry, input)
  await carryEntry(tx, staff, from, target, entry, input)
  return { minutes: entry.row.minutes }
}
