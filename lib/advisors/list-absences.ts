import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { Absence } from '@/lib/advisors/absence'
import { coverAway } from '@/lib/advisors/cover-away'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** Absences that go on or are to come, the first first: the lead's of everybody, an advisor's own and those they cover. */
export async function listAbsences(viewer: Advisor | ProjectLead): Promise<Absence[]> {
  const me = viewer.personId
  const seen =
    viewer.role === 'project-lead'
      ? Prisma.sql`TRUE`
      : Prisma.sql`(a.advisor_id = ${me}::uuid OR a.cover_id = ${me}::uuid)`
  return db().$queryRaw<Absence[]>`
    SELECT a.id, a.advisor_id AS "advisorId", p.name AS advisor, a.first_on::text AS "firstOn", a.last_on::text AS "lastOn",
      a.weekdays, a.cover_id AS "coverId", c.name AS cover, ${coverAway} AS "coverAway"
    FROM absence a JOIN person p ON p.id = a.advisor_id LEFT JOIN person c ON c.id = a.cover_id
    WHERE a.withdrawn_at IS NULL AND a.last_on >= day_of(programme_now()) AND ${seen}
    ORDER BY a.first_on, p.name COLLATE "sv-x-icu", a.id`
}
