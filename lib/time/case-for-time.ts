import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseActor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { casesSeenBy } from '@/lib/cases/access'
import { acceptsTime, type Status } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import type { Tx } from '@/lib/db/transaction'

export type CaseForTime = {
  id: string
  companyId: string
  accountId: string
  contactId: string
  status: Status
  version: number
  lastLoggingDay: string | null
  capMinutes: number
  balance: number
  roundOpenedOn: string
  roundClosed: boolean
  counted: string[]
  hasWork: boolean
  mandateVerified: boolean
}

/** All that decides whether time may be logged, in one round trip. Refusal `case-not-found`. */
export async function caseForTime(tx: Tx | null, actor: CaseActor, number: string): Promise<CaseForTime> {
  const [found] = await (tx ?? db()).$queryRaw<CaseForTime[]>`
    SELECT c.id, c.company_id AS "companyId", c.account_id AS "accountId", c.contact_id AS "contactId", c.status, c.version,
      CASE WHEN c.status = 'closed' THEN
        ((c.status_since_at AT TIME ZONE 'Europe/Stockholm')::date + r.log_days_after_close)::text END AS "lastLoggingDay",
      a.cap_minutes AS "capMinutes", a.balance, r.opened_on::text AS "roundOpenedOn", r.closed_on IS NOT NULL AS "roundClosed",
      ARRAY(SELECT activity FROM round_activity WHERE round_id = r.id AND counts) AS counted,
      EXISTS (SELECT FROM ledger_entry e WHERE e.case_id = c.id AND e.kind = 'work') AS "hasWork",
      EXISTS (SELECT FROM mandate m JOIN person p ON p.id = m.person_id AND p.deactivated_at IS NULL
        WHERE m.company_id = c.company_id AND m.level = 'verified' AND m.revoked_at IS NULL
          AND (now() AT TIME ZONE 'Europe/Stockholm')::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')) AS "mandateVerified"
    FROM cases c JOIN hour_account a ON a.id = c.account_id JOIN round r ON r.id = c.round_id
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
