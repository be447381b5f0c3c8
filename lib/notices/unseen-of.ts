import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** What the person has not seen of a case yet, the newest first: a column of a list of cases. */
export function unseenOf(personId: string, caseId = Prisma.sql`c.id`): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT n.kind FROM notice n WHERE n.person_id = ${personId}::uuid AND n.case_id = ${caseId} AND n.seen_at IS NULL
    ORDER BY n.since_at DESC)`
}
