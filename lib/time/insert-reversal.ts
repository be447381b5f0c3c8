import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'
import type { ReversalReason } from '@/lib/time/codes'

export type Reversing = { requestId: string; reason: ReversalReason; note: string }

/** Reverses an entry of the ledger, and records it. Returns the minutes left in the account. */
export async function insertReversal(
  tx: Tx,
  staff: Advisor | ProjectLead,
  { id: caseId, companyId, accountId }: Pick<CaseForTime, 'id' | 'companyId' | 'accountId'>,
  { id: reversesId, minutes }: { id: string; minutes: number },
  { requestId, reason, note }: Reversing,
): Promise<number> {
  const [reversal] = await tx.$queryRaw<{ id: string; minutesLeft: number }[]>`
    INSERT INTO ledger_entry (account_id, kind, reverses_id, reason_code, recorded_by, request_id, case_id, minutes)
    VALUES (${accountId}::uuid, 'reversal', ${reversesId}::uuid, ${reason}, ${staff.personId}::uuid, ${requestId}::uuid,
      ${caseId}::uuid, ${-minutes}::int)
    RETURNING id, minutes_left(cap_minutes, after) AS "minutesLeft"`
  if (!reversal) throw new Error('the ledger did not answer')
  if (note) await tx.ledgerNote.create({ data: { entryId: reversal.id, text: note } })
  const { minutesLeft } = reversal
  const facts = { entryId: reversal.id, reversesId, caseId, minutes, reason, minutesLeft }
  await record(tx, staff, 'time.reversed', { kind: 'case', id: caseId, companyId }, facts)
  return minutesLeft
}
