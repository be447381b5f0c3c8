import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { accountIn, ofCasesIn } from '@/lib/figures/account-condition'
import { workedIn } from '@/lib/figures/figure-condition'
import type { Hours, MonthMinutes, Scope } from '@/lib/figures/overview'

/**
 * The hours of the scope. For whole rounds they are the accounts' balances, which the database keeps equal to the
 * ledger; for a month or quarter they are summed by the day worked.
 */
export async function findHours(scope: Scope): Promise<Hours> {
  const [[counted], [outside]] = await Promise.all([
    scope.period ? hoursInPeriod(scope) : hoursInRound(scope),
    db().$queryRaw<{ minutes: number }[]>`
      SELECT coalesce(sum(o.minutes), 0)::int AS minutes FROM outside_time o
      WHERE ${workedIn(scope.period)} AND ${ofCasesIn(scope)}`,
  ])
  const { granted, used, companies } = counted ?? { granted: 0, used: 0, companies: 0 }
  return { granted, used, companies, outside: outside?.minutes ?? 0 }
}

/** Counted minutes by the month they were worked in. */
export async function findMinutesByMonth(scope: Scope): Promise<MonthMinutes[]> {
  const narrowed = scope.round ?? scope.municipality ?? scope.referredBy
  const inScope = narrowed
    ? Prisma.sql`account_id IN (SELECT a.id FROM hour_account a WHERE ${accountIn(scope)})`
    : Prisma.sql`TRUE`
  return db().$queryRaw<MonthMinutes[]>`
    SELECT substr(worked_on::text, 1, 7) AS month, sum(minutes)::int AS minutes
    FROM (SELECT worked_on, sum(minutes) AS minutes FROM ledger_entry
      WHERE worked_on IS NOT NULL AND ${workedIn(scope.period)} AND ${inScope} GROUP BY worked_on) days
    GROUP BY 1 HAVING sum(minutes) > 0 ORDER BY 1`
}

type Counted = Omit<Hours, 'outside'>

function hoursInRound(scope: Scope): Promise<Counted[]> {
  return db().$queryRaw<Counted[]>`
    SELECT coalesce(sum(a.cap_minutes), 0)::int AS granted, coalesce(sum(a.balance), 0)::int AS used,
      count(DISTINCT a.company_id) FILTER (WHERE a.balance > 0)::int AS companies
    FROM hour_account a WHERE ${accountIn(scope)}`
}

function hoursInPeriod(scope: Scope): Promise<Counted[]> {
  return db().$queryRaw<Counted[]>`
    SELECT NULL::int AS granted, coalesce(sum(w.minutes), 0)::int AS used,
      count(DISTINCT a.company_id) FILTER (WHERE w.minutes > 0)::int AS companies
    FROM (SELECT account_id, sum(minutes) AS minutes FROM ledger_entry WHERE ${workedIn(scope.period)} GROUP BY account_id) w
    JOIN hour_account a ON a.id = w.account_id
    WHERE ${accountIn(scope)}`
}
