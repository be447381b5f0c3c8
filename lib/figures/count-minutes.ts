import 'server-only'
import type { Staff } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import { caseCondition } from '@/lib/figures/case-condition'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { db } from '@/lib/db/client'
import { workedIn } from '@/lib/figures/figure-condition'

/** The minutes of all cases in a list, every page counted: towards the five hours and outside the support. */
export async function countMinutes(staff: Staff, filter: CaseFilter): Promise<{ minutes: number; outside: number }> {
  const [sums] = await db().$queryRaw<{ minutes: number; outside: number }[]>`
    WITH listed AS (SELECT c.id FROM cases c WHERE ${casesSeenBy(staff)} AND ${caseCondition(filter, casesSeenBy(staff))})
    SELECT
      (SELECT coalesce(sum(minutes), 0)::int FROM ledger_entry
        WHERE case_id IN (SELECT id FROM listed) AND ${workedIn(filter.period)}) AS minutes,
      (SELECT coalesce(sum(minutes), 0)::int FROM outside_time
        WHERE case_id IN (SELECT id FROM listed) AND ${workedIn(filter.period)}) AS outside`
  return sums ?? { minutes: 0, outside: 0 }
}
