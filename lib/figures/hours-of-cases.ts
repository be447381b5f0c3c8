import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { ofCasesIn } from '@/lib/figures/account-condition'
import { workedIn } from '@/lib/figures/figure-condition'
import type { ForReader, Hours, MonthMinutes, Scope } from '@/lib/figures/overview'

type CountedHours = Pick<Hours, 'granted' | 'accounts' | 'used' | 'companies'>

/** The hours of some cases, by what was worked in each. What is granted is a company's, whichever of its cases are asked for. */
export async function hoursOfCases(scope: Scope & ForReader): Promise<CountedHours[]> {
  return db().$queryRaw<CountedHours[]>`
    SELECT NULL::int AS granted, 0 AS accounts, coalesce(sum(w.minutes), 0)::int AS used,
      count(DISTINCT c.company_id) FILTER (WHERE w.minutes > 0)::int AS companies
    FROM (SELECT e.case_id, sum(e.minutes) AS minutes FROM ledger_entry e
      WHERE ${workedInCases(scope)} GROUP BY e.case_id) w
    JOIN cases c ON c.id = w.case_id`
}

export async function minutesOfCasesByMonth(scope: Scope & ForReader): Promise<MonthMinutes[]> {
  return db().$queryRaw<MonthMinutes[]>`
    SELECT substr(m.month::text, 1, 7) AS month, sum(m.minutes)::int AS minutes,
      count(DISTINCT c.company_id) FILTER (WHERE m.minutes > 0)::int AS companies
    FROM (SELECT e.case_id, date_trunc('month', e.worked_on::timestamp)::date AS month, sum(e.minutes) AS minutes
      FROM ledger_entry e WHERE ${workedInCases(scope)} GROUP BY 1, 2) m
    JOIN cases c ON c.id = m.case_id
    GROUP BY m.month HAVING sum(m.minutes) > 0 ORDER BY m.month`
}

function workedInCases(scope: Scope & ForReader): Prisma.Sql {
  return Prisma.sql`e.case_id IS NOT NULL AND ${workedIn(scope.period)} AND ${ofCasesIn(scope, Prisma.sql`e.case_id`)}`
}
