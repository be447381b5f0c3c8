import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { caseCondition, followedBy } from '@/lib/figures/case-condition'
import type { Scope } from '@/lib/figures/overview'

/** The scope as a condition on `hour_account AS a`: its round, and the company whose account it is. */
export function accountIn({ round, municipality, referredBy }: Scope): Prisma.Sql {
  const conditions = [
    round ? Prisma.sql`a.round_id = (SELECT id FROM round WHERE code = ${round})` : null,
    municipality
      ? Prisma.sql`a.company_id IN (SELECT o.id FROM company o WHERE o.municipality_code = ${municipality})`
      : null,
    referredBy
      ? Prisma.sql`a.company_id IN (SELECT c.company_id FROM cases c JOIN ${followedBy(referredBy)} r ON r.case_id = c.id)`
      : null,
  ].filter((one) => one !== null)
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' AND ')})` : Prisma.sql`TRUE`
}

/** The scope as a condition on `outside_time AS o`, by the case it was worked on. */
export function ofCasesIn({ round, municipality, referredBy }: Scope): Prisma.Sql {
  if (!round && !municipality && !referredBy) return Prisma.sql`TRUE`
  return Prisma.sql`o.case_id IN (SELECT c.id FROM cases c WHERE ${caseCondition({ round, municipality, referredBy })})`
}
