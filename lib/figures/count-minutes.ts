import 'server-only'
import type { Staff } from '@/lib/actors/actor'
import { casesSeenBy, notBarred } from '@/lib/cases/access'
import { caseCondition } from '@/lib/figures/case-condition'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { workedIn } from '@/lib/figures/figure-condition'
import { outsideTime } from '@/lib/figures/outside-time'

/** The minutes of all cases in a list, every page counted: towards the five hours and outside the support. */
export async function countMinutes(staff: Staff, filter: CaseFilter): Promise<{ minutes: number; outside: number }> {
  const open = (caseId: Prisma.Sql) => notBarred(staff.personId, caseId)
  const [sums] = await db().$queryRaw<{ minutes: number; outside: number }[]>`
    WITH listed AS (SELECT c.id FROM cases c WHERE ${casesSeenBy(staff)} AND ${caseCondition(filter, casesSeenBy(staff), open)})
    SELECT
      (SELECT coalesce(sum(minutes), 0)::int FROM ledger_entry
        WHERE case_id IN (SELECT id FROM listed) AND ${workedIn(filter.period)}) AS minutes,
      (SELECT coalesce(sum(o.minutes), 0)::int FROM ${outsideTime} o
        WHERE o.case_id IN (SELECT id FROM listed) AND ${workedIn(filter.period)} AND ${open(Prisma.sql`o.noted_in`)}) AS outside`
  return sums ?? { minutes: 0, outside: 0 }
}
