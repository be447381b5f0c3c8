import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { databaseFault } from '@/lib/db/fault'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { caseForTime } from '@/lib/time/case-for-time'
import type { ReverseTimeInput } from '@/lib/time/inputs'

type Reversed = { minutes: number; minutesLeft: number }

/**
 * Takes an entry back, whole and once, with a reason; the minutes return to the company. Always allowed, also in a
 * closed round. Refusals: `case-not-found`, `entry-not-found`, `already-reversed`,
 * `request-reused`.
 */
export async function reverseTimeEntry(staff: Advisor | ProjectLead, input: ReverseTimeInput): Promise<Reversed> {
  try {
    return await transaction((tx) => reverse(tx, staff, input))
  } catch (error) {
    const fault = databaseFault(error)
    if (fault) await refuseIfReversed(input.entryId)
    if (fault?.sqlState === '23505') throw new Refusal('request-reused')
    throw error
  }
}

async function reverse(tx: Tx, staff: Advisor | ProjectLead, input: ReverseTimeInput): Promise<Reversed> {
  const { entryId: reversesId, reason, requestId, note, number } = input
  const { id: caseId, companyId, accountId } = await caseForTime(tx, staff, number)
  const entry = await tx.ledgerEntry.findFirst({ where: { id: reversesId, caseId, kind: 'work' } })
  if (!entry || (staff.role === 'advisor' && entry.advisorId !== staff.personId)) throw new Refusal('entry-not-found')
  const [reversal] = await tx.$queryRaw<{ id: string; minutesLeft: number }[]>`
    INSERT INTO ledger_entry (account_id, kind, reverses_id, reason_code, recorded_by, request_id, case_id, minutes)
    VALUES (${accountId}::uuid, 'reversal', ${reversesId}::uuid, ${reason}, ${staff.personId}::uuid, ${requestId}::uuid,
      ${caseId}::uuid, ${-entry.minutes}::int)
    RETURNING id, minutes_left(cap_minutes, after) AS "minutesLeft"`
  if (!reversal) throw new Error('the ledger did not answer')
  if (note) await tx.ledgerNote.create({ data: { entryId: reversal.id, text: note } })
  const { minutesLeft } = reversal
  const facts = { entryId: reversal.id, reversesId, caseId, minutes: entry.minutes, reason, minutesLeft }
  await record(tx, staff, 'time.reversed', { kind: 'case', id: caseId, companyId }, facts)
  return { minutes: entry.minutes, minutesLeft }
}

async function refuseIfReversed(entryId: string): Promise<void> {
  const earlier = await db().ledgerEntry.findUnique({ where: { reversesId: entryId }, select: { id: true } })
  if (earlier) throw new Refusal('already-reversed')
}
