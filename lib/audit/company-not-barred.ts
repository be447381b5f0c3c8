import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/**
 * That a company, by its id, is none all of whose cases are closed to the person: that it came, and who checked its contact,
 * tells of a case as the case itself would.
 */
export function companyNotBarred(personId: string, companyId: Prisma.Sql): Prisma.Sql {
  const barred = Prisma.sql`(SELECT cases_barred_to(${personId}::uuid))`
  return Prisma.sql`${companyId} NOT IN (SELECT b.company_id FROM cases b WHERE b.id IN ${barred}
    AND NOT EXISTS (SELECT FROM cases s WHERE s.company_id = b.company_id AND s.id NOT IN ${barred}))`
}
