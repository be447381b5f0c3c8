import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import type { InterestKind } from '@/lib/conflicts/codes'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'

export type Interest = {
  id: string
  personId: string
  person: string
  kind: InterestKind
  organisation: string
  orgDigits: string | null
  validFrom: string
  validUntil: string | null
}

/** Interests that have not been removed: the lead's of everybody, an advisor's own. Those that have ended come last. */
export async function listInterests(viewer: Advisor | ProjectLead): Promise<Interest[]> {
  const seen = viewer.role === 'project-lead' ? Prisma.sql`TRUE` : Prisma.sql`i.person_id = ${viewer.personId}::uuid`
  return db().$queryRaw<Interest[]>`
    SELECT i.id, i.person_id AS "personId", p.name AS person, i.kind, i.organisation, i.org_digits AS "orgDigits",
      i.valid_from::text AS "validFrom", i.valid_until::text AS "validUntil"
    FROM interest i JOIN person p ON p.id = i.person_id
    WHERE i.withdrawn_at IS NULL AND ${seen}
    ORDER BY i.valid_until < today() NULLS FIRST, p.name COLLATE "sv-x-icu", i.organisation COLLATE "sv-x-icu", i.id`
}
