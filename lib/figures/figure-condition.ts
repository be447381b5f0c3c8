import 'server-only'
import { startOfDay } from '@/lib/calendar/instants'
import { today } from '@/lib/calendar/days'
import { addWorkingDays, isWorkingDay } from '@/lib/calendar/working-days'
import { isOfFollowUp, type Figure } from '@/lib/figures/case-filter'
import { Prisma } from '@/lib/db/generated/client'
import { bidsSubmitted, followUpCondition, withResult } from '@/lib/figures/outcome-condition'
import { outsideTime, type OpenCases } from '@/lib/figures/outside-time'
import { daysOfPeriod } from '@/lib/figures/period'
import { NEARLY_USED_MINUTES } from '@/lib/rounds/nearly-used'

/** A company should have been called by then. */
export const QUIET_WORKING_DAYS = 3

/**
 * What makes a case one of the figure's, as a condition on `cases AS c`. Each set is found once, not once a case.
 * `ofCases`: only some cases are asked for, so that a company is helped by what was worked in them. `open`: of which cases
 * that live on in another the reader is told.
 */
export function figureCondition(
  figure: Figure,
  period?: string,
  ofCases = false,
  open: OpenCases = () => Prisma.sql`TRUE`,
): Prisma.Sql {
  if (isOfFollowUp(figure)) return followUpCondition(figure)
  switch (figure) {
    case 'without-advisor':
      return Prisma.sql`(c.status IN ('opened', 'accepted') AND c.advisor_id IS NULL)`
    case 'assigned':
      return Prisma.sql`c.id IN (SELECT case_id FROM case_assignment)`
    case 'contacted':
      return Prisma.sql`c.id IN (SELECT case_id FROM case_move WHERE status = 'ongoing')`
    case 'contacted-late':
      return contactedLate
    case 'helped':
      return ofCases ? workedOn(period, Prisma.sql`> 0`) : helped(period)
    case 'hours':
      return workedOn(period, Prisma.sql`<> 0`)
    case 'outside':
      return Prisma.sql`c.id IN (
        SELECT o.case_id FROM ${outsideTime} o WHERE ${workedIn(period)} AND ${open(Prisma.sql`o.noted_in`)}
        GROUP BY o.case_id HAVING sum(o.minutes) <> 0)`
    case 'bids':
      return bidsSubmitted
    case 'won':
      return withResult('won')
    case 'cap-soon':
      return Prisma.sql`(c.status IN ('assigned', 'ongoing') AND c.account_id IN (
        SELECT id FROM hour_account WHERE NOT closed AND minutes_left(cap_minutes, balance + coalesce(beyond_minutes, 0)) <= ${NEARLY_USED_MINUTES}::int))`
    case 'no-contact':
      return Prisma.sql`(c.status IN ('opened', 'accepted', 'assigned') AND c.waiting_since_at IS NULL
        AND c.opened_at < ${startOfDay(quietSince())})`
    case 'second-person':
      return waitsForSecondPerson
    case 'no-result':
      return Prisma.sql`(${bidsSubmitted} AND NOT EXISTS (SELECT FROM latest_result WHERE case_id = c.id AND result IS NOT NULL))`
  }
}

/** The first contact came after the day that the round's promise gave the case. */
export const contactedLate = Prisma.sql`(
  SELECT day_of(min(m.moved_at)) FROM case_move m WHERE m.case_id = c.id AND m.status = 'ongoing') > c.response_due_on`

/** Cases by the sum of their counted minutes. In a period it may be less than none, of what was worked before it and taken back in it. */
function workedOn(period: string | undefined, sum: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`c.id IN (
    SELECT case_id FROM ledger_entry WHERE case_id IS NOT NULL AND ${workedIn(period)}
    GROUP BY case_id HAVING sum(minutes) ${sum})`
}

/** Condition on the day that a row of time was worked. A reversal carries the day of what it takes back. */
export function workedIn(period?: string): Prisma.Sql {
  const days = period ? daysOfPeriod(period) : null
  return days
    ? Prisma.sql`(worked_on >= ${days.from}::date AND worked_on < ${days.until}::date)`
    : Prisma.sql`worked_on IS NOT NULL`
}

/** Somebody has asked for a correction of what still stands, and nobody else has decided. */
const waitsForSecondPerson = Prisma.sql`c.id IN (
  SELECT case_id FROM correction k WHERE k.status = 'asked'
    AND NOT EXISTS (SELECT FROM ledger_entry WHERE reverses_id = k.ledger_entry_id)
    AND NOT EXISTS (SELECT FROM outside_time WHERE reverses_id = k.outside_time_id))`

/** What waits for meetings, by account: minutes that are drawn from its balance and not worked. */
export const heldByAccount = Prisma.sql`
  SELECT k.account_id, sum(m.reserved_minutes)::int AS held FROM meeting m JOIN cases k ON k.id = m.case_id
  WHERE m.status = 'booked' GROUP BY k.account_id`

/** Companies with at least one counted minute. The balance is exact for a whole round; a part of it is summed. */
function helped(period?: string): Prisma.Sql {
  if (!period)
    return Prisma.sql`c.account_id IN (
    SELECT id FROM hour_account WHERE balance > 0 AND (id, balance) NOT IN (${heldByAccount}))`
  return Prisma.sql`c.account_id IN (
    SELECT coalesce(a.merged_into_id, a.id) FROM ledger_entry e JOIN hour_account a ON a.id = e.account_id
    WHERE ${workedIn(period)} GROUP BY 1 HAVING sum(minutes) > 0)`
}

/** Cases opened before this day have waited more than three working days for their first contact. */
function quietSince(): string {
  const day = today()
  const lastWorkingDay = isWorkingDay(day, 'free') ? day : addWorkingDays(day, -1, 'free')
  return addWorkingDays(lastWorkingDay, -QUIET_WORKING_DAYS, 'free')
}
