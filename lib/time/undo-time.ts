import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { bookAgain, endedByLogging, type BookedAgain } from '@/lib/time/book-again'
import { caseForTime } from '@/lib/time/case-for-time'
import type { UndoTimeInput } from '@/lib/time/inputs'
import { undoGroup } from '@/lib/time/undo-group'
import { insertReversal } from '@/lib/time/insert-reversal'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { holdHalves, reverseOtherHalf } from '@/lib/time/reverse-other-half'

/** `bookedAgain` where the meeting that it was logged from is to be once more. */
export type Undone = { minutes: number; outsideMinutes: number; minutesLeft: number; bookedAgain?: BookedAgain }

/**
 * Takes back everything that one's own request saved, in the hours and outside them, of all companies of one meeting and of
 * both its advisors, in one transaction, and books the meeting again that it ended. What has been taken back by hand
 * already stays so; the same request is answered again. Refusals: `case-not-found`, `entry-not-found`, `already-reversed`, `request-reused`,
 * `undo-day-over` of what was saved more than a day ago, which is corrected with a reason.
 */
export async function undoTime(advisor: Advisor, input: UndoTimeInput): Promise<Undone> {
  try {
    return await transaction((tx) => undo(tx, advisor, input))
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState === 'UA016') throw new Refusal('undo-day-over')
    if (fault?.sqlState !== '23505') throw error
    // Someone took one half back meanwhile: what is left is tried again, at most once for each half.
    if (fault.constraint?.includes('reverses_id')) return undoTime(advisor, input)
    if (await isUndone(input.undoes)) throw new Refusal('already-reversed')
    throw new Refusal('request-reused')
  }
}

async function undo(tx: Tx, advisor: Advisor, { number, requestId, undoes }: UndoTimeInput): Promise<Undone> {
  const supportCase = await caseForTime(tx, advisor, number)
  const own = { requestId: undoes, caseId: supportCase.id, advisorId: advisor.personId }
  const entry = await tx.ledgerEntry.findFirst({ where: { ...own, kind: 'work' } })
  const outside = await tx.outsideTime.findFirst({ where: { ...own, kind: 'record' } })
  if (!entry && !outside) throw new Refusal('entry-not-found')
  const reversing = { requestId, reason: 'undone', note: '' } as const
  const groupId = entry?.groupId ?? outside?.groupId
  const half = entry ?? outside
  const meeting = await endedByLogging(tx, {
    requestIds: [undoes, groupId, half?.jointId],
    missedId: entry?.drawnAs === 'missed' ? entry.meetingId : null,
  })
  const others = groupId ? await undoGroup(tx, advisor, supportCase.id, groupId, requestId) : 0
  if (half) await holdHalves(tx, supportCase, half)
  const undone = { minutes: 0, outsideMinutes: 0, minutesLeft: supportCase.minutesLeft }
  if (entry) {
    const before = await tx.ledgerEntry.findUnique({ where: { reversesId: entry.id } })
    if (!before) undone.minutesLeft = await insertReversal(tx, advisor, supportCase, entry, reversing)
    if (!before || before.requestId === requestId) undone.minutes = entry.minutes
  }
  if (outside) {
    const before = await tx.outsideTime.findUnique({ where: { reversesId: outside.id } })
    if (!before) await insertOutsideReversal(tx, advisor, supportCase, outside, reversing)
    if (!before || before.requestId === requestId) undone.outsideMinutes = outside.minutes
  }
  const other = half && (await reverseOtherHalf(tx, advisor, supportCase, half, reversing))
  undone.minutes += other?.minutes ?? 0
  undone.outsideMinutes += other?.outsideMinutes ?? 0
  undone.minutesLeft = other?.minutesLeft ?? undone.minutesLeft
  if (undone.minutes + undone.outsideMinutes + others === 0) throw new Refusal('already-reversed')
  const again = meeting && (await bookAgain(tx, advisor, meeting, requestId))
  if (!again) return undone
  const minutesLeft = meeting.caseId === supportCase.id ? again.minutesLeft : undone.minutesLeft
  return { ...undone, minutesLeft, bookedAgain: again }
}

async function isUndone(requestId: string): Promise<boolean> {
  const [left] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT e.id FROM ledger_entry e WHERE e.request_id = ${requestId}::uuid
        AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = e.id)
      UNION ALL
      SELECT o.id FROM outside_time o WHERE o.request_id = ${requestId}::uuid
        AND NOT EXISTS (SELECT FROM outside_time r WHERE r.reverses_id = o.id)) standing`
  return left?.count === 0
}
