import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
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

type Seen = { meetingId: string; sequence: number; requestId: string }

/**
 * The same, as it stood when its form was drawn. It is `again` when this request has changed it already, and it still is as
 * that left it; whether the words were the same is for the caller to say. Refusals: `meeting-moved-on` when it has changed
 * or ended since, `request-reused` when the request was somebody else's, or another meeting's.
 */
export async function meetingAsSeen(
  tx: Tx,
  { personId }: Pick<Advisor | ProjectLead, 'personId'>,
  caseId: string,
  { meetingId, sequence, requestId }: Seen,
): Promise<{ meeting: Meeting; again: boolean }> {
  const meeting = await meetingForChange(tx, caseId, meetingId)
  const changed = await tx.meeting.findUnique({ where: { changedRequest: requestId } })
  if (changed && (changed.id !== meetingId || changed.changedBy !== personId)) throw new Refusal('request-reused')
  if (changed) return { meeting, again: true }
  if (meeting.status !== 'booked' || meeting.sequence !== sequence) throw new Refusal('meeting-moved-on')
  return { meeting, again: false }
}
