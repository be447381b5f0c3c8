import 'server-only'
import { db } from '@/lib/db/client'

/**
 * What is left for work at a meeting of the case that is still to be, or to be logged: what waits for it is free for it.
 * Merged minutes that the pot had no room for come first.
 */
export async function leftAtMeeting(caseId: string, meetingId: string): Promise<number> {
  const [pot] = await db().$queryRaw<{ minutesLeft: number }[]>`
    SELECT minutes_left(a.cap_minutes, least(a.cap_minutes,
      a.balance + coalesce(a.beyond_minutes, 0) - coalesce(m.reserved_minutes, 0))) AS "minutesLeft"
    FROM cases c JOIN hour_account a ON a.id = c.account_id
    LEFT JOIN meeting m ON m.id = ${meetingId}::uuid AND m.case_id = c.id AND m.status = 'booked'
    WHERE c.id = ${caseId}::uuid`
  return pot?.minutesLeft ?? 0
}
