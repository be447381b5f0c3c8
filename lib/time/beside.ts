import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** The name of the other advisor of a meeting with two, of a row by its alias; null of any other row. */
export function besideOf(row: 'e' | 'o' | 'l' | 'x'): Prisma.Sql {
  const alias = Prisma.raw(row)
  return Prisma.sql`(SELECT b.name FROM halves_of(${alias}.joint_id) h JOIN person b ON b.id = h.advisor_id
    WHERE h.advisor_id <> ${alias}.advisor_id LIMIT 1)`
}
