import 'server-only'
import { db } from '@/lib/db/client'

/** The minutes that wait for a meeting of the case which is still to be, or to be logged. */
export async function reservedFor(caseId: string, meetingId: string): Promise<number> {
  const meeting = await db().meeting.findFirst({ where: { id: meetingId, caseId, status: 'booked' } })
  return meeting?.reservedMinutes ?? 0
}
