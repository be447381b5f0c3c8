import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** Days apart within which two cases of a company, opened about the same kind of thing, are likely one. */
const NEAR_DAYS = 7

/**
 * Why two open cases of one company are likely about the same thing, as `SameThing`; NULL where nothing tells. Both are
 * rows of `cases`, under these names.
 */
export function sameThingWhy(one: Prisma.Sql, other: Prisma.Sql): Prisma.Sql {
  const named = Prisma.sql`${one}.procurement_id IS NOT NULL AND ${other}.procurement_id IS NOT NULL`
  const alike = Prisma.sql`joins_procurement(${one}.procurement_id, ${other}.procurement_id)`
  return Prisma.sql`CASE
    WHEN ${one}.company_id <> ${other}.company_id OR ${one}.round_id <> ${other}.round_id THEN NULL
    WHEN ${named} THEN CASE WHEN ${alike} THEN 'procurement' END
    WHEN ${one}.description <> '' AND folded(${one}.description) = folded(${other}.description) THEN 'words'
    WHEN ${one}.about = ${other}.about AND abs(extract(epoch FROM ${one}.opened_at - ${other}.opened_at)) <= ${NEAR_DAYS * 86_400}::int
      THEN 'days' END`
}
