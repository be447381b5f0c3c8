import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseActor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { casesSeenBy } from '@/lib/cases/access'
import type { CaseRow, StandingRow } from '@/lib/cases/case-fields'
import { acceptsTime } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import { columns } from '@/lib/db/rows'
import type { Tx } from '@/lib/db/transaction'
import type { Activity } from '@/lib/rounds/activities'

const OF_CASE = ['id', 'companyId', 'accountId', 'status', 'version'] as const
const OF_STANDING = ['lastLoggingDay', 'minutesLeft', 'mandateVerified'] as const

export type CaseForTime = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<StandingRow, (typeof OF_STANDING)[number]> & {
    roundOpenedOn: string
    roundClosed: boolean
    counted: Activity[]
  }

/** All that decides whether time may be logged, in one round trip. Refusal `case-not-found`. */
export async function caseForTime(tx: Tx | null, actor: CaseActor, number: string): Promise<CaseForTime> {
  const [found] = await (tx ?? db()).$queryRaw<CaseForTime[]>`
    SELECT ${columns('c', OF_CASE)}, ${columns('s', OF_STANDING)},
      r.opened_on::text AS "roundOpenedOn", r.closed_on IS NOT NULL AS "roundClosed",
      ARRAY(SELECT activity FROM round_activity WHERE round_id = r.id AND counts) AS counted
    FROM cases c JOIN case_standing s ON s.case_id = c.id JOIN round r ON r.id = c.round_id
    WHERE c.number = ${number} AND ${casesSeenBy(actor)}`
  if (!found) throw new Refusal('case-not-found')
  return found
}

/** Refusals: `case-takes-no-time`, `logging-closed` (more than the round's days after the close), `round-closed`, `day-before-round`. */
export function requireAcceptsTime(supportCase: CaseForTime, workedOn: string): void {
  const { status, lastLoggingDay, roundClosed, roundOpenedOn } = supportCase
  if (roundClosed) throw new Refusal('round-closed')
  if (!acceptsTime(status, lastLoggingDay, today())) {
    if (lastLoggingDay === null) throw new Refusal('case-takes-no-time')
    throw new Refusal('logging-closed', { day: lastLoggingDay })
  }
  if (workedOn < roundOpenedOn) throw new Refusal('day-before-round', { day: roundOpenedOn }, 'workedOn')
}
