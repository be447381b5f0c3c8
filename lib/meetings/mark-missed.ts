import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { transaction } from '@/lib/db/transaction'
import type { EndMeetingInput } from '@/lib/meetings/inputs'
import { meetingAsSeen } from '@/lib/meetings/meeting-for-change'
import { releaseHold, tellRelease } from '@/lib/meetings/release-hold'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * The company did not come: what was reserved goes back, and what the advisor did all the same is logged as any work.
 * Refusals: `case-not-found`, `meeting-gone`, `meeting-moved-on`, `meeting-not-begun`.
 */
export async function markMissed(advisor: Advisor, input: EndMeetingInput, now: Date = new Date()): Promise<void> {
  await transaction(async (tx) => {
    const supportCase = await caseForChange(tx, advisor, input.number)
    const { id, companyId } = supportCase
    const { id: meetingId, startsAt } = await meetingAsSeen(tx, id, input)
    if (startsAt > now) throw new Refusal('meeting-not-begun')
    await tx.meeting.update({ where: { id: meetingId }, data: { status: 'missed' } })
    await tellRelease(tx, advisor, supportCase, await releaseHold(tx, advisor, supportCase, meetingId, 'missed'))
    await record(tx, advisor, 'meeting.missed', { kind: 'case', id, companyId }, { meetingId })
  })
}
