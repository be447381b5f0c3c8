import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

export type FollowingPartner = { id: string; name: string }

/** The partners that may follow a case, by its id, or one that was joined into it, each once. */
export function followersOf(caseId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT jsonb_build_object('id', a.id, 'name', a.name) FROM partner a WHERE a.ended_at IS NULL AND a.id IN (
      SELECT f.partner_id FROM case_referral f WHERE f.case_id = ${caseId} AND f.follows)
    ORDER BY a.name COLLATE "sv-x-icu", a.id)`
}

/** The partners that referred a case, by its id, or one that was joined into it, in a line; null where none has. */
export function referrersOf(caseId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT string_agg(DISTINCT a.name, ', ' ORDER BY a.name) FROM case_referral f JOIN partner a ON a.id = f.partner_id
    WHERE f.case_id = ${caseId})`
}
