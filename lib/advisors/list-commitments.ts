import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { ABSENCES, agreedLeft, bookedMeetings } from '@/lib/advisors/commitments'
import type { Commitments } from '@/lib/advisors/free-minutes'
import { notBarred } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'

/** What takes every advisor's time in the open round, of what the lead may see. */
export async function listCommitments(lead: ProjectLead): Promise<Commitments[]> {
  const seen = (id: Prisma.Sql) => notBarred(lead.personId, id)
  return db().$queryRaw<Commitments[]>`
    SELECT t.weekly_minutes AS "weeklyMinutes", ${ABSENCES} AS absences, ${bookedMeetings(seen)} AS booked,
      ${agreedLeft(seen)} AS "agreedLeft"
    FROM person p JOIN role_in_force s ON s.person_id = p.id AND s.role = 'advisor'
    LEFT JOIN advisor_terms t ON t.advisor_id = p.id LEFT JOIN round r ON r.closed_on IS NULL
    WHERE p.deactivated_at IS NULL`
}
