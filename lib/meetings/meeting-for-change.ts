import 'server-only'
import type { Meeting } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * A meeting of the case, held until the transaction ends: everyone who changes one does so before the case's account is
 * locked. Refusal `meeting-gone`, also when it is another case's.
 */
export async function meetingForChange(tx: Tx, caseId: string, meetingId: string): Promise<Meeting> {
  await tx.$executeRaw`SELECT FROM meeting WHERE id = ${meetingId}::uuid AND case_id = ${caseId}::uuid FOR NO KEY UPDATE`
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, caseId } })
  if (!meeting) throw new Refusal('meeting-gone')
  return meeting
}

/** The same, as it stood when its form was drawn. Refusal `meeting-moved-on` when it has changed or ended since. */
export async function meetingAsSeen(tx: Tx, caseId: string, seen: { meetingId: string; sequence: number }) {
  const meeting = await meetingForChange(tx, caseId, seen.meetingId)
  if (meeting.status !== 'booked' || meeting.sequence !== seen.sequence) throw new Refusal('meeting-moved-on')
  return meeting
}
