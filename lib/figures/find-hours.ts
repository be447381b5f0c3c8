import 'server-only'
import { db } from '@/lib/db/client'
import { seenOnly } from '@/lib/figures/case-condition'
import { isNarrowed } from '@/lib/figures/choice'
import { hoursOfCases, minutesOfCasesByMonth } from '@/lib/figures/hours-of-cases'
import { Prisma } from '@/lib/db/generated/client'
import { accountIn, ofCasesIn } from '@/lib/figures/account-condition'
import type { ForReader, Hours, MonthMinutes, Scope } from '@/lib/figures/overview'
import { heldByAccount, workedIn } from '@/lib/figures/figure-condition'
import { outsideTime } from '@/lib/figures/outside-time'
import { daysOfPeriod, wholeMonthsIn } from '@/lib/figures/period'

/**
 * The hours of the scope. For whole rounds they are the accounts' balances, which the database keeps equal to the
 * ledger, without what only waits for a meeting; for a period the sums of the months worked, which it keeps too, and of the days beside them. The minutes of unseen cases are taken
 * from them. What was merged is counted once, in the pot that carries it. A company is helped when its pot has been drawn from, as every case of it shows.
 */
export async function findHours(scope: Scope & ForReader): Promise<Hours> {
  const [[counted], booked, [outside]] = await Promise.all([
    isNarrowed(scope) ? hoursOfCases(scope) : scope.period ? hoursInPeriod(scope) : hoursInRound(scope),
    scope.period ? NOT_BOOKED : bookedInRound(scope),
    db().$queryRaw<{ outside: number; outsideCompanies: number }[]>`
      SELECT coalesce(sum(w.minutes), 0)::int AS outside,
        count(DISTINCT c.company_id) FILTER (WHERE w.minutes > 0)::int AS "outsideCompanies"
      FROM (SELECT o.case_id, sum(o.minutes) AS minutes FROM ${outsideTime} o
        WHERE ${workedIn(scope.period)} AND ${ofCasesIn(scope, Prisma.sql`o.case_id`)}
          AND ${seenOnly(scope, Prisma.sql`o.noted_in`)} GROUP BY o.case_id) w
      JOIN cases c ON c.id = w.case_id`,
  ])
  return {
    ...(counted ?? { granted: 0, accounts: 0, used: 0, companies: 0 }),
    ...booked,
    ...(outside ?? { outside: 0, outsideCompanies: 0 }),
  }
}

/** Counted minutes by the month they were worked in, and how many companies are behind them. */
export async function findMinutesByMonth(scope: Scope & ForReader): Promise<MonthMinutes[]> {
  if (isNarrowed(scope)) return minutesOfCasesByMonth(scope)
  return db().$queryRaw<MonthMinutes[]>`
    SELECT substr(m.month::text, 1, 7) AS month, sum(m.minutes)::int AS minutes,
      count(DISTINCT a.company_id) FILTER (WHERE m.minutes > 0)::int AS companies
    FROM ${minutesByMonth(scope)} m JOIN hour_account a ON a.id = m.account_id
    WHERE ${accountIn(scope)}
    GROUP BY m.month HAVING sum(m.minutes) > 0 ORDER BY m.month`
}

type Booked = Pick<Hours, 'booked' | 'bookedCompanies'>
type CountedHours = Omit<Hours, 'outside' | 'outsideCompanies' | keyof Booked>

const NOT_BOOKED: Booked = { booked: null, bookedCompanies: 0 }

/** What the meetings ahead of the cases that are seen hold of the companies' hours. */
async function bookedInRound(scope: Scope & ForReader): Promise<Booked> {
  const [found] = await db().$queryRaw<Booked[]>`
    SELECT coalesce(sum(m.reserved_minutes), 0)::int AS booked,
      count(DISTINCT a.company_id) FILTER (WHERE m.reserved_minutes > 0)::int AS "bookedCompanies"
    FROM meeting m JOIN cases k ON k.id = m.case_id JOIN hour_account a ON a.id = k.account_id
    WHERE m.status = 'booked' AND ${isNarrowed(scope) ? ofCasesIn(scope, Prisma.sql`k.id`) : Prisma.sql`(${seenOnly(scope, Prisma.sql`k.id`)} AND ${accountIn(scope)})`}`
  return found ?? { booked: 0, bookedCompanies: 0 }
}

async function hoursInRound(scope: Scope & ForReader): Promise<CountedHours[]> {
  const unseen = await unseenMinutes(scope)
  const counted = await db().$queryRaw<CountedHours[]>`
    SELECT coalesce(sum(a.cap_minutes), 0)::int AS granted, count(*)::int AS accounts,
      coalesce(sum(a.balance + coalesce(a.beyond_minutes, 0) - coalesce(h.held, 0)), 0)::int AS used,
      count(DISTINCT a.company_id) FILTER (WHERE a.balance > coalesce(h.held, 0))::int AS companies
    FROM hour_account a LEFT JOIN (${heldByAccount}) h ON h.account_id = a.id
    WHERE a.merged_into_id IS NULL AND ${accountIn(scope)}`
  return counted.map(({ used, ...others }) => ({ ...others, used: used - unseen }))
}

/** What unseen cases have drawn from the accounts of the scope. */
async function unseenMinutes(scope: Scope & ForReader): Promise<number> {
  if (scope.unseen.length === 0) return 0
  const [drawn] = await db().$queryRaw<{ minutes: number }[]>`
    SELECT coalesce(sum(e.minutes), 0)::int AS minutes FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id
    WHERE e.case_id = ANY(${[...scope.unseen]}::uuid[]) AND e.worked_on IS NOT NULL AND ${accountIn(scope)}`
  return drawn?.minutes ?? 0
}

function hoursInPeriod(scope: Scope & ForReader): Promise<CountedHours[]> {
  return db().$queryRaw<CountedHours[]>`
    SELECT NULL::int AS granted, 0 AS accounts, coalesce(sum(w.minutes), 0)::int AS used,
      count(DISTINCT a.company_id) FILTER (WHERE w.drawn > 0)::int AS companies
    FROM (SELECT account_id, sum(minutes) AS minutes, sum(drawn) AS drawn FROM ${minutesByMonth(scope)} m
      GROUP BY account_id) w
    JOIN hour_account a ON a.id = w.account_id
    WHERE ${accountIn(scope)}`
}

/** The scope's minutes by account and month: what was `drawn` in all, and `minutes` without those of the unseen cases. */
function minutesByMonth({ period, unseen }: Scope & ForReader): Prisma.Sql {
  const unseenEntries = Prisma.sql`
    UNION ALL SELECT account_id, date_trunc('month', worked_on::timestamp)::date AS month, -minutes AS minutes, 0 AS drawn
    FROM ledger_entry WHERE case_id = ANY(${[...unseen]}::uuid[]) AND ${workedIn(period)}`
  return Prisma.sql`(
    SELECT account_id, month, sum(minutes)::int AS minutes, sum(drawn)::int AS drawn
    FROM (${drawnByMonth(period)} ${unseen.length === 0 ? Prisma.empty : unseenEntries}) entry
    GROUP BY account_id, month)`
}

/** Whole months as they are kept; of the others the entries of the days. */
function drawnByMonth(period: string | undefined): Prisma.Sql {
  const days = period === undefined ? null : daysOfPeriod(period)
  const kept = Prisma.sql`SELECT account_id, month, minutes, minutes AS drawn FROM account_month`
  if (!days) return kept
  const whole = wholeMonthsIn(days)
  const beside = whole
    ? [
        { from: days.from, until: whole.from },
        { from: whole.until, until: days.until },
      ].filter(({ from, until }) => from < until)
    : [days]
  return Prisma.join(
    [
      ...(whole ? [Prisma.sql`${kept} WHERE month >= ${whole.from}::date AND month < ${whole.until}::date`] : []),
      ...beside.map(
        ({ from, until }) => Prisma.sql`
          SELECT account_id, date_trunc('month', worked_on::timestamp)::date AS month, minutes, minutes AS drawn
          FROM ledger_entry WHERE worked_on >= ${from}::date AND worked_on < ${until}::date`,
      ),
    ],
    ' UNION ALL ',
  )
}
