import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseActor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { thisCaseSeenBy } from '@/lib/cases/access'
import type { CaseRow, StandingRow } from '@/lib/cases/case-fields'
import { impartial, requireImpartial } from '@/lib/cases/impartial'
import { acceptsTime } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import { columns } from '@/lib/db/rows'
import type { Tx } from '@/lib/db/transaction'
import type { GroupDraws, SecondDraws } from '@/lib/rounds/draws'
import type { Activity } from '@/lib/rounds/activities'
import type { LogTimeInput } from '@/lib/time/inputs'

const OF_CASE = ['id', 'number', 'companyId', 'accountId', 'roundId', 'advisorId', 'status', 'version'] as const
const OF_STANDING = ['lastLoggingDay', 'minutesLeft', 'mandateVerified', 'outcome'] as const

export type CaseForTime = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<StandingRow, (typeof OF_STANDING)[number]> & {
    /** Whether this actor may work in it: whoever has it has said that nothing keeps them from it. */
    impartial: boolean
    openedOn: string
    roundOpenedOn: string
    roundClosedOn: string | null
    /** The last day on which late time of a closed round is logged. */
    roundLogsUntil: string | null
    /** Work of days before this one says why it is told so late. */
    lateBefore: string
    /** 'YYYY-MM': no time is dated in them any more. */
    closedMonths: string[]
    today: string
    counted: Activity[]
    groupDraws: GroupDraws
    secondDraws: SecondDraws
  }

/** What is said of the day that work was done on. */
type OfDay = Pick<LogTimeInput, 'workedOn' | 'earlyReason' | 'lateReason'>

/** All that decides whether time may be logged, in one round trip. Refusal `case-not-found`. */
export async function caseForTime(tx: Tx | null, actor: CaseActor, number: string): Promise<CaseForTime> {
  const [found] = await casesForTime(tx, actor, [number])
  if (!found) throw new Refusal('case-not-found')
  return found
}

/** The same of several cases; those that are not theirs are not there. */
export async function casesForTime(
  tx: Tx | null,
  actor: CaseActor,
  numbers: readonly string[],
): Promise<CaseForTime[]> {
  return (tx ?? db()).$queryRaw<CaseForTime[]>`
    SELECT ${columns('c', OF_CASE)}, ${columns('s', OF_STANDING)}, ${impartial(actor)},
      day_of(c.opened_at)::text AS "openedOn", r.opened_on::text AS "roundOpenedOn", r.closed_on::text AS "roundClosedOn",
      (r.closed_on + r.log_days_after_round)::text AS "roundLogsUntil",
      (today() - r.late_after_days)::text AS "lateBefore", today()::text AS today,
      ARRAY(SELECT to_char(month, 'YYYY-MM') FROM closed_month
        WHERE month >= date_trunc('month', r.opened_on::timestamp)) AS "closedMonths",
      ARRAY(SELECT activity FROM round_activity WHERE round_id = r.id AND counts) AS counted, r.group_draws AS "groupDraws",
      r.second_draws AS "secondDraws"
    FROM cases c JOIN case_standing s ON s.case_id = c.id JOIN round r ON r.id = c.round_id
    WHERE c.number = ANY(${numbers}) AND ${thisCaseSeenBy(actor)}`
}

/**
 * Refusals: `case-joined` of one that lives on in another, `round-closed` (the days for late time have passed as well),
 * `case-takes-no-time` (also of one that nobody has), `logging-closed` (more than the round's days after the close),
 * `impartiality-missing` {number}, `day-before-round`, `day-after-round`, `early-reason-missing`, `late-reason-missing`.
 */
export function requireAcceptsTime(supportCase: CaseForTime, { workedOn, earlyReason, lateReason }: OfDay): void {
  const { advisorId, status, outcome, lastLoggingDay, openedOn, lateBefore } = supportCase
  const { roundOpenedOn, roundClosedOn, roundLogsUntil } = supportCase
  if (outcome === 'joined') throw new Refusal('case-joined')
  if (roundLogsUntil !== null && today() > roundLogsUntil) throw new Refusal('round-closed')
  if (!acceptsTime(status, lastLoggingDay, today())) {
    if (lastLoggingDay === null) throw new Refusal('case-takes-no-time')
    throw new Refusal('logging-closed', { day: lastLoggingDay })
  }
  // It ended before it was anybody's: whoever took it down on the phone still sees it.
  if (advisorId === null) throw new Refusal('case-takes-no-time')
  requireImpartial(supportCase)
  if (workedOn < roundOpenedOn) throw new Refusal('day-before-round', { day: roundOpenedOn }, 'workedOn')
  if (roundClosedOn !== null && workedOn > roundClosedOn)
    throw new Refusal('day-after-round', { day: roundClosedOn }, 'workedOn')
  if (workedOn < openedOn && earlyReason === null)
    throw new Refusal('early-reason-missing', { day: openedOn }, 'earlyReason')
  if (workedOn < lateBefore && lateReason === null)
    throw new Refusal('late-reason-missing', { day: lateBefore }, 'lateReason')
}

/** The reasons are kept where they are needed and nowhere else. */
export function reasonsOf({ openedOn, lateBefore }: CaseForTime, { workedOn, earlyReason, lateReason }: OfDay) {
  return {
    earlyReason: workedOn < openedOn ? earlyReason : null,
    lateReason: workedOn < lateBefore ? lateReason : null,
  }
}
