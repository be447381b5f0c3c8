import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { LedgerEntry } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { bookedDay } from '@/lib/time/booked-day'
import { reasonsOf, type CaseForTime } from '@/lib/time/case-for-time'
import { doneOnOf } from '@/lib/time/done-on'
import type { MoveEntryInput } from '@/lib/time/inputs'

type Moving = Pick<MoveEntryInput, 'requestId' | 'earlyReason' | 'lateReason'>

/** An entry of the ledger as it is, in the case that it belongs to, and what was noted with it. Returns the minutes left there. */
export async function insertMovedWork(
  tx: Tx,
  staff: Advisor | ProjectLead,
  target: CaseForTime,
  entry: LedgerEntry & { ledgerNote: { text: string } | null },
  { requestId, ...said }: Moving,
): Promise<number> {
  const { id: movesId, minutes, advisorId, ledgerNote } = entry
  const { id: caseId, companyId, accountId } = target
  const activity = entry.activity ?? ''
  const doneOn = doneOnOf(entry)
  const reasons = reasonsOf(target, { workedOn: doneOn, ...said })
  const day = bookedDay(target, doneOn)
  const [moved] = await tx.$queryRaw<{ entryId: string; minutesLeft: number }[]>`
    INSERT INTO ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, concerns_on,
      early_reason, late_reason, moved_from_id, request_id)
    VALUES (${accountId}::uuid, 'work', ${minutes}::int, ${caseId}::uuid, ${advisorId}::uuid, ${staff.personId}::uuid,
      ${activity}, ${day.workedOn}::date, ${day.concernsOn}::date, ${reasons.earlyReason}, ${reasons.lateReason}, ${movesId}::uuid, ${requestId}::uuid)
    RETURNING id AS "entryId", minutes_left(cap_minutes, after) AS "minutesLeft"`
  if (!moved) throw new Error('the ledger did not answer')
  if (ledgerNote) await tx.ledgerNote.create({ data: { entryId: moved.entryId, text: ledgerNote.text } })
  const facts = { ...moved, movesId, caseId, minutes, activity, ...day, ...reasons }
  await record(tx, staff, 'time.moved', { kind: 'case', id: caseId, companyId }, facts)
  return moved.minutesLeft
}
