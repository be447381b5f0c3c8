import 'server-only'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'
import type { EndMeetingInput } from '@/lib/meetings/inputs'
import { meetingAsSeen } from '@/lib/meetings/meeting-for-change'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'
import { showAdvisor, type Booker } from '@/lib/meetings/whose-meeting'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Cancels a meeting that is still to be: what was reserved goes back, and calendars take it out. The same `requestId`
 * cancels once. Refusals: `case-not-found`, `meeting-gone`, `meeting-moved-on`, `request-reused`.
 */
export async function cancelMeeting(booker: Booker, input: EndMeetingInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, booker, input.number)
    const { id, companyId } = supportCase
    const { meeting: before, again } = await meetingAsSeen(tx, booker, id, input)
    if (again) {
      if (before.status !== 'cancelled' || before.sequence !== input.sequence + 1) throw new Refusal('request-reused')
      return
    }
    const changed = { changedBy: booker.personId, changedRequest: input.requestId }
    const data = { status: 'cancelled', sequence: before.sequence + 1, ...changed }
    const meeting = await tx.meeting.update({ where: { id: before.id }, data })
    await tellRelease(tx, booker, supportCase, await releaseHold(tx, booker, supportCase, meeting.id, 'cancelled'))
    await queueMeetingMail(tx, 'meeting-cancelled', supportCase, meeting)
    await showAdvisor(tx, booker, { advisorId: meeting.advisorId, caseId: id }, 'meeting-cancelled')
    const facts = { meetingId: meeting.id, reason: 'cancelled' } as const
    await record(tx, booker, 'meeting.cancelled', { kind: 'case', id, companyId }, facts)
  })
}
