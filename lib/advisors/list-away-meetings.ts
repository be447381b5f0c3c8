import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { AwayMeeting } from '@/lib/advisors/absence'
import { casesSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/**
 * The booked meetings to come that whoever is away then is to hold: the lead's of everybody, an advisor's own. However far
 * ahead; of a part-time week only those on a free day.
 */
export async function listAwayMeetings(viewer: Advisor | ProjectLead): Promise<AwayMeeting[]> {
  const whose = viewer.role === 'advisor' ? Prisma.sql`a.advisor_id = ${viewer.personId}::uuid` : Prisma.sql`TRUE`
  return db().$queryRaw<AwayMeeting[]>`
    SELECT a.id AS "absenceId", m.id, m.kind, to_jsonb(m.starts_at) AS "startsAt", c.number, c.stated_name AS company
    FROM absence a JOIN meeting m ON m.advisor_id = a.advisor_id AND m.status = 'booked'
      AND day_of(m.starts_at) BETWEEN a.first_on AND a.last_on
      AND (a.weekdays = '{}' OR extract(isodow FROM day_of(m.starts_at))::text = ANY (a.weekdays))
    JOIN cases c ON c.id = m.case_id
    WHERE a.withdrawn_at IS NULL AND a.last_on >= day_of(programme_now()) AND m.starts_at > programme_now()
      AND ${whose} AND ${casesSeenBy(viewer)}
    ORDER BY a.first_on, a.id, m.starts_at, c.number`
}
