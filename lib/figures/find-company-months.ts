import 'server-only'
import { db } from '@/lib/db/client'
import { accountIn } from '@/lib/figures/account-condition'
import type { MonthMinutes, Scope } from '@/lib/figures/overview'

export type CompanyMonth = MonthMinutes & { companies: number }

/** Counted minutes by the month they were worked in, and how many companies are behind them. */
export async function findCompanyMonths(scope: Scope): Promise<CompanyMonth[]> {
  return db().$queryRaw<CompanyMonth[]>`
    SELECT month, sum(minutes)::int AS minutes, count(*)::int AS companies
    FROM (
      SELECT substr(e.worked_on::text, 1, 7) AS month, a.company_id, sum(e.minutes) AS minutes
      FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id
      WHERE e.worked_on IS NOT NULL AND ${accountIn(scope)} GROUP BY 1, 2 HAVING sum(e.minutes) > 0) helped
    GROUP BY month ORDER BY month`
}
