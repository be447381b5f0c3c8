import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { countedCases, followedBy, seenOnly } from '@/lib/figures/case-condition'
import { isNarrowed } from '@/lib/figures/choice'
import type { ForReader, Scope } from '@/lib/figures/overview'

/**
 * The scope as a condition on `hour_account AS a`: its round, and the company whose account it is. An account whose cases
 * are all unseen is left out with them.
 */
export function accountIn({ round, home, referredBy, unseen }: Scope & ForReader): Prisma.Sql {
  const conditions = [
    round ? Prisma.sql`a.round_id = (SELECT id FROM round WHERE code = ${round})` : null,
    home ? Prisma.sql`a.company_id IN (SELECT o.id FROM company o WHERE o.municipality_code = ${home})` : null,
    referredBy
      ? Prisma.sql`a.company_id IN (SELECT c.company_id FROM cases c JOIN ${followedBy(referredBy)} r ON r.case_id = c.id
          WHERE ${seenOnly({ unseen })})`
      : null,
    unseen.length > 0
      ? Prisma.sql`(a.id NOT IN (SELECT c.account_id FROM cases c WHERE c.id = ANY(${[...unseen]}::uuid[]))
          OR EXISTS (SELECT FROM cases c WHERE c.account_id = a.id AND ${seenOnly({ unseen })}))`
      : null,
  ].filter((one) => one !== null)
  return conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, ' AND ')})` : Prisma.sql`TRUE`
}

/** The scope as a condition on rows of cases by their id, whenever the case came. */
export function ofCasesIn(scope: Scope & ForReader, caseId: Prisma.Sql): Prisma.Sql {
  const { round, home, referredBy } = scope
  if (!round && !home && !referredBy && !isNarrowed(scope)) return seenOnly(scope, caseId)
  return Prisma.sql`${caseId} IN (SELECT c.id FROM cases c WHERE ${countedCases({ ...scope, period: undefined })})`
}
