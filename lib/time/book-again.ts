import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Meeting } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { holdTime } from '@/lib/meetings/hold-time'
import { meetingForChange } from '@/lib/meetings/meeting-for-change'
import { lockAccounts } from '@/lib/time/lock-accounts'

/** What is reserved again for a meeting, of what was before, and what is then left. */
export type BookedAgain = { reserved: number; before: number; minutesLeft: number }

/** What was logged of a meeting: by which requests, and at which meeting what a missed one drew. */
type LoggedOf = { requestIds: (string | null | undefined)[]; missedId: string | null | undefined }

/**
 * The meeting that ended by what was logged of it, held for `bookAgain` until the transaction ends: before any account is
 * locked. Null when none did, or when it has ended otherwise since.
 */
export async function endedByLogging(tx: Tx, { requestIds, missedId }: LoggedOf): Promise<Meeting | null> {
  const ids = requestIds.filter((id) => typeof id === 'string')
  const found = await tx.meeting.findFirst({
    select: { id: true, caseId: true },
    where: {
      OR: [{ status: 'held', changedRequest: { in: ids } }, ...(missedId ? [{ status: 'missed', id: missedId }] : [])],
    },
  })
  if (!found) return null
  const meeting = await meetingForChange(tx, found.caseId, found.id)
  const ended = meeting.status === 'missed' || (meeting.status === 'held' && ids.includes(meeting.changedRequest ?? ''))
  return ended ? meeting : null
}

/**
 * Books a meeting again, once this transaction has undone all that was logged of it, and reserves its minutes as far as
 * there is room. It stays as it ended in a case that has ended since.
 */
export async function bookAgain(
  tx: Tx,
  advisor: Advisor,
  { id: meetingId, caseId, advisorId, reservedMinutes: before }: Meeting,
  requestId: string,
): Promise<BookedAgain | null> {
  const { companyId, accountId } = await tx.supportCase.findUniqueOrThrow({ where: { id: caseId } })
  await lockAccounts(tx, [accountId])
  const [room] = await tx.$queryRaw<{ minutesLeft: number; free: number }[]>`
    SELECT s.minutes_left AS "minutesLeft", CASE WHEN a.closed OR NOT s.mandate_verified THEN 0 ELSE s.minutes_left END AS free
    FROM cases c JOIN case_standing s ON s.case_id = c.id JOIN hour_account a ON a.id = c.account_id
    WHERE c.id = ${caseId}::uuid AND c.status IN ('assigned', 'ongoing') AND EXISTS (
      SELECT FROM ledger_entry r WHERE r.case_id = c.id AND r.reason_code = 'undone' AND r.xmin = pg_current_xact_id()::xid
      UNION ALL SELECT FROM outside_time r
      WHERE r.case_id = c.id AND r.reason_code = 'undone' AND r.xmin = pg_current_xact_id()::xid)`
  if (!room) return null
  const reserved = Math.min(before, room.free)
  const changed = { changedBy: advisor.personId, changedRequest: requestId }
  await tx.meeting.update({
    where: { id: meetingId },
    data: { status: 'booked', reservedMinutes: reserved, ...changed },
  })
  await holdTime(tx, advisor, { id: caseId, companyId, accountId }, { id: meetingId, advisorId }, reserved)
  await record(tx, advisor, 'meeting.booked-again', { kind: 'case', id: caseId, companyId }, { meetingId, reserved })
  return { reserved, before, minutesLeft: room.minutesLeft - reserved }
}
