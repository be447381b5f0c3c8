import 'server-only'
import type { Advisor, CompanyContact, ProjectLead, System, Visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import type { Tx } from '@/lib/db/transaction'

type OfCase = Pick<CaseForChange, 'id' | 'companyId' | 'accountId'>

/**
 * Reserves minutes of the company's pot for a meeting. The ledger refuses what used and reserved together pass the cap
 * with, as it refuses work. Of the company, whoever has its link or is signed in holds what was chosen of the times
 * offered, the system what goes on in a round that opens by itself, and nothing else.
 */
export async function holdTime(
  tx: Tx,
  holder: Advisor | ProjectLead | CompanyContact | Visitor | System,
  { id: caseId, companyId, accountId }: OfCase,
  { id: meetingId, advisorId }: { id: string; advisorId: string },
  minutes: number,
): Promise<void> {
  if (minutes === 0) return
  const [entry] = await tx.$queryRaw<{ entryId: string; minutesLeft: number }[]>`
    INSERT INTO ledger_entry (account_id, kind, minutes, case_id, meeting_id, advisor_id, recorded_by, request_id)
    VALUES (${accountId}::uuid, 'hold', ${minutes}::int, ${caseId}::uuid, ${meetingId}::uuid, ${advisorId}::uuid,
      ${holder.personId}::uuid, gen_random_uuid())
    RETURNING id AS "entryId", minutes_left(cap_minutes, after) AS "minutesLeft"`
  if (!entry) throw new Error('the ledger did not answer')
  await tellOfHours(tx, { id: caseId, accountId }, entry.minutesLeft)
  const facts = { ...entry, caseId, meetingId, minutes }
  await record(tx, holder, 'time.reserved', { kind: 'case', id: caseId, companyId }, facts)
}
