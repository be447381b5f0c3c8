import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { AdvisorProfile } from '@/lib/advisors/profile'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

/** What those who advise know and how much time they have: the lead's of everybody, an advisor's own. */
export async function listProfiles(viewer: Advisor | ProjectLead): Promise<AdvisorProfile[]> {
  const seen = viewer.role === 'project-lead' ? Prisma.sql`TRUE` : Prisma.sql`p.id = ${viewer.personId}::uuid`
  return db().$queryRaw<AdvisorProfile[]>`
    SELECT p.id, p.name, coalesce(k.divisions, '{}') AS divisions, coalesce(k.industries, '{}') AS industries,
      coalesce(k.needs, '{}') AS needs, coalesce(k.languages, '{}') AS languages,
      coalesce(k.municipalities, '{}') AS municipalities, coalesce(k.version, 0) AS "competenceVersion",
      t.weekly_minutes AS "weeklyMinutes", t.employer, CASE WHEN r.id IS NOT NULL THEN t.agreed_minutes END AS "agreedMinutes",
      coalesce(t.version, 0) AS "termsVersion"
    FROM person p JOIN role_in_force s ON s.person_id = p.id AND s.role = 'advisor'
    LEFT JOIN advisor_competence k ON k.advisor_id = p.id LEFT JOIN advisor_terms t ON t.advisor_id = p.id
    LEFT JOIN round r ON r.id = t.agreed_round_id AND r.closed_on IS NULL
    WHERE p.deactivated_at IS NULL AND ${seen} ORDER BY p.name COLLATE "sv-x-icu"`
}
