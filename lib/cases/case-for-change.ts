import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseActor } from '@/lib/actors/actor'
import { casesSeenBy } from '@/lib/cases/access'
import type { Status } from '@/lib/cases/status'
import type { Tx } from '@/lib/db/transaction'

export type CaseForChange = {
  id: string
  number: string
  companyId: string
  roundId: string
  accountId: string
  contactId: string
  advisorId: string | null
  status: Status
  version: number
  waitingSinceAt: Date | null
  responseDueOn: Date
  procurementId: string | null
}

/** The case for this actor. Refusal `case-not-found`, also when it is someone else's. */
export async function caseForChange(tx: Tx, actor: CaseActor, number: string): Promise<CaseForChange> {
  const [found] = await tx.$queryRaw<CaseForChange[]>`
    SELECT c.id, c.number, c.company_id AS "companyId", c.round_id AS "roundId", c.account_id AS "accountId",
      c.contact_id AS "contactId", c.advisor_id AS "advisorId", c.status, c.version,
      c.waiting_since_at AS "waitingSinceAt", c.response_due_on AS "responseDueOn", c.procurement_id AS "procurementId"
    FROM cases c WHERE c.number = ${number} AND ${casesSeenBy(actor)}`
  if (!found) throw new Refusal('case-not-found')
  return found
}
