import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { Tx } from '@/lib/db/transaction'
import type { CaseForTime } from '@/lib/time/case-for-time'
import type { ReversalReason } from '@/lib/time/codes'

export type Reversing = { requestId: string; reason: ReversalReason; note: string }

/** Reverses an entry of the ledger in the account it was written in, and records it. Returns the minutes left in the pot. */
export async function insertReversal(
  tx: Tx,
  staff: Advisor | ProjectLead,
  { id: caseId, companyId, accountId }: Pick<CaseForTime, 'id' | 'companyId' | 'accountId'>,
  { id: reversesId, minutes }: { id: string; minutes: number },
  { requestId, reason, note }: Reversing,
): Promise<number> {
  const [reversal] = await tx.$queryRaw<{ id: string; own: boolean; minutesLeft: number }[]>`
    INSERT INTO ledger_entry (account_id, kind, reverses_id, reason_code, recorded_by, request_id, case_id, minutes)
    SELECT coalesce((SELECT account_id FROM ledger_entry WHERE id = ${reversesId}::uuid), ${accountId}::uuid), 'reversal',
      ${reversesId}::uuid, ${reason}, ${staff.personId}::uuid, ${requestId}::uuid, ${caseId}::uuid, ${-minutes}::int
    RETURNING id, account_id = ${accountId}::uuid AS own, minutes_left(cap_minutes, after) AS "minutesLeft"`
  if (!reversal) throw new Error('the ledger did not answer')
  if (note) await tx.ledgerNote.create({ data: { entryId: reversal.id, text: note } })
  const left = await minutesLeftOf(tx, caseId)
  const minutesLeft = reversal.own ? reversal.minutesLeft : left
  const facts = { entryId: reversal.id, reversesId, caseId, minutes, reason, minutesLeft }
  await record(tx, staff, 'time.reversed', { kind: 'case', id: caseId, companyId }, facts)
  return left
}

/** Of the pot as it is now: merged minutes that it had no room for come before what is left. */
async function minutesLeftOf(tx: Tx, caseId: string): Promise<number> {
  const [standing] = await tx.$queryRaw<{ minutesLeft: number }[]>`
    SELECT minutes_left AS "minutesLeft" FROM case_standing WHERE case_id = ${caseId}::uuid`
  return standing?.minutesLeft ?? 0
}
