import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'
import type { EndMeetingInput } from '@/lib/meetings/inputs'
import { meetingAsSeen } from '@/lib/meetings/meeting-for-change'
import { queueMeetingMail } from '@/lib/meetings/queue-meeting-mail'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'

/**
 * Cancels a meeting that is still to be: what was reserved goes back, and calendars take it out. Refusals:
 * `case-not-found`, `meeting-gone`, `meeting-moved-on`.
 */
export async function cancelMeeting(advisor: Advisor, input: EndMeetingInput): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, advisor, input.number)
    const { id, companyId } = supportCase
    const before = await meetingAsSeen(tx, id, input)
    const data = { status: 'cancelled', sequence: before.sequence + 1 }
    const meeting = await tx.meeting.update({ where: { id: before.id }, data })
    await tellRelease(tx, advisor, supportCase, await releaseHold(tx, advisor, supportCase, meeting.id, 'cancelled'))
    await queueMeetingMail(tx, 'meeting-cancelled', supportCase, meeting)
    const facts = { meetingId: meeting.id, reason: 'cancelled' } as const
    await record(tx, advisor, 'meeting.cancelled', { kind: 'case', id, companyId }, facts)
  })
}
