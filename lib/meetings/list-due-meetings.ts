import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { BookedMeeting } from '@/lib/cases/find-case'
import { db } from '@/lib/db/client'

export type DueMeeting = Pick<BookedMeeting, 'id' | 'kind' | 'startsAt' | 'lengthMinutes' | 'place'> & {
  number: string
  company: string
  /** What of the hours is free for it, with what waits for it; null where its kind does not draw on them. */
  fits: number | null
}

/** More than these are no day, but a log that has not been kept. */
const MOST = 20

/**
 * Meetings of the advisor's cases that have been and are to be logged, or are still to be, from one day to another: the
 * first first.
 */
export async function listDueMeetings(advisor: Advisor, days: { from?: string; to: string }): Promise<DueMeeting[]> {
  const { from = '-infinity', to } = days
  return db().$queryRaw<DueMeeting[]>`
    SELECT m.id, m.kind, to_jsonb(m.starts_at) AS "startsAt", m.length_minutes AS "lengthMinutes", m.place,
      c.number, c.stated_name AS company,
      CASE WHEN EXISTS (SELECT FROM round_activity k WHERE k.round_id = a.round_id AND k.activity = m.kind AND k.counts)
        THEN minutes_left(a.cap_minutes,
          least(a.cap_minutes, a.balance + coalesce(a.beyond_minutes, 0) - m.reserved_minutes)) END AS fits
    FROM cases c JOIN meeting m ON m.case_id = c.id AND m.status = 'booked' LEFT JOIN hour_account a ON a.id = c.account_id
    WHERE c.advisor_id = ${advisor.personId}::uuid AND c.status IN ('assigned', 'ongoing')
      AND day_of(m.starts_at) BETWEEN ${from}::date AND ${to}::date AND ${casesSeenBy(advisor)}
    ORDER BY m.starts_at, c.number LIMIT ${MOST}`
}
