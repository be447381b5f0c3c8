import 'server-only'
import { companyNotBarred } from '@/lib/audit/company-not-barred'
import { Prisma } from '@/lib/db/generated/client'

/**
 * That somebody, by their id or null, is none who has spoken for a company that is closed to the reader: that there is such
 * a person, and when they came, tells of their company as its own events would. Readers are not kept from themselves.
 */
export function contactNotBarred(readerId: string, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${id} IS NULL OR ${id} = ${readerId}::uuid OR ${id} NOT IN (
    SELECT m.person_id FROM mandate m WHERE NOT (${companyNotBarred(readerId, Prisma.sql`m.company_id`)})))`
}
