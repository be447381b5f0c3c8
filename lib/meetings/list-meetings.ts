import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { NextMeeting } from '@/lib/cases/find-case'
import { db } from '@/lib/db/client'

/** The case's meetings that are still to be, or to be logged, the first first. */
export async function listMeetings(actor: CaseActor, caseId: string): Promise<NextMeeting[]> {
  return db().$queryRaw<NextMeeting[]>`
    SELECT m.id, m.kind, to_jsonb(m.starts_at) AS "startsAt", m.length_minutes AS "lengthMinutes",
      m.reserved_minutes AS "reservedMinutes", m.place, m.participants, m.sequence
    FROM meeting m JOIN cases c ON c.id = m.case_id
    WHERE m.case_id = ${caseId}::uuid AND m.status = 'booked' AND ${thisCaseSeenBy(actor)} ORDER BY m.starts_at`
}
