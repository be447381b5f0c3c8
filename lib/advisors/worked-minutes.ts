import 'server-only'
import { Prisma } from '@/lib/db/generated/client'

/** What `person AS p` has worked since a day, inside and outside the support, in cases that `seen` lets through. */
export function workedMinutes(seen: (caseId: Prisma.Sql) => Prisma.Sql, since: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((SELECT coalesce(sum(e.minutes), 0) FROM ledger_entry e
      WHERE e.advisor_id = p.id AND e.worked_on >= ${since} AND e.kind IN ('work', 'reversal')
        AND e.rev_kind IS DISTINCT FROM 'hold' AND ${seen(Prisma.sql`e.case_id`)})
    + (SELECT coalesce(sum(o.minutes), 0) FROM outside_time o
      WHERE o.advisor_id = p.id AND o.worked_on >= ${since} AND ${seen(Prisma.sql`o.case_id`)}))::int`
}
