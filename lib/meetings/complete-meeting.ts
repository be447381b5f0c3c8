import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'
import { meetingForChange } from '@/lib/meetings/meeting-for-change'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'
import { Refusal } from '@/lib/refusals/refusal'

type OfCase = Pick<CaseForChange, 'id' | 'companyId' | 'accountId'>

/** `minutesLeft` is null when nothing was held; `tell` records it, once every row of the transaction is changed. */
type Completed = { minutesLeft: number | null; tell: () => Promise<void> }

/**
 * The meeting was held: what was reserved goes back whole, for the same transaction to log what was used. `requestId` is
 * that of what is logged, by which an undo finds the meeting. Refusals:
 * `meeting-gone`, `meeting-moved-on` when it has ended already.
 */
export async function completeMeeting(
  tx: Tx,
  advisor: Advisor,
  supportCase: OfCase,
  meetingId: string,
  requestId: string,
): Promise<Completed> {
  const { id, companyId } = supportCase
  const { status } = await meetingForChange(tx, id, meetingId)
  if (status !== 'booked') throw new Refusal('meeting-moved-on')
  const changed = { changedBy: advisor.personId, changedRequest: requestId }
  await tx.meeting.update({ where: { id: meetingId }, data: { status: 'held', ...changed } })
  const release = await releaseHold(tx, advisor, supportCase, meetingId, 'logged')
  const tell = async () => {
    await tellRelease(tx, advisor, supportCase, release)
    await record(tx, advisor, 'meeting.held', { kind: 'case', id, companyId }, { meetingId })
  }
  return { minutesLeft: release?.left ?? null, tell }
}
