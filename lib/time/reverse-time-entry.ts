import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { db } from '@/lib/db/client'
import type { LedgerEntry } from '@/lib/db/generated/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { caseForTime } from '@/lib/time/case-for-time'
import type { ReverseTimeInput } from '@/lib/time/inputs'
import { insertReversal } from '@/lib/time/insert-reversal'
import { holdHalves, reverseOtherHalf } from '@/lib/time/reverse-other-half'

type Reversed = { minutes: number; minutesLeft: number }

/**
 * Takes an entry back, whole and once, with a reason; the minutes return to the company. Of a meeting with two advisors
 * both halves go back. Allowed also in a closed
 * round; of one's own that has stood for long a second person is asked. The same request is answered again. Refusals:
 * `case-not-found`, `entry-not-found`, `already-reversed`, `request-reused`, `second-person-needed`.
 */
export async function reverseTimeEntry(staff: Advisor | ProjectLead, input: ReverseTimeInput): Promise<Reversed> {
  try {
    return await transaction((tx) => reverse(tx, staff, input))
  } catch (error) {
    const fault = databaseFault(error)
    const earlier =
      fault &&
      (await db().ledgerEntry.findUnique({ where: { reversesId: input.entryId }, include: { ledgerNote: true } }))
    if (earlier) return answerAgain(staff, input, earlier)
    if (fault?.sqlState === 'UA087') throw new Refusal('second-person-needed')
    if (fault?.sqlState === '23505') throw new Refusal('request-reused')
    throw error
  }
}

async function reverse(tx: Tx, staff: Advisor | ProjectLead, input: ReverseTimeInput): Promise<Reversed> {
  const { entryId: id, number } = input
  const supportCase = await caseForTime(tx, staff, number)
  const entry = await tx.ledgerEntry.findFirst({ where: { id, caseId: supportCase.id, kind: 'work' } })
  if (!entry || (staff.role === 'advisor' && entry.advisorId !== staff.personId)) throw new Refusal('entry-not-found')
  await holdHalves(tx, supportCase, entry)
  const minutesLeft = await insertReversal(tx, staff, supportCase, entry, input)
  const other = await reverseOtherHalf(tx, staff, supportCase, entry, input)
  return { minutes: entry.minutes, minutesLeft: other.minutesLeft ?? minutesLeft }
}

async function answerAgain(
  staff: Advisor | ProjectLead,
  { number, requestId, reason, note }: ReverseTimeInput,
  earlier: LedgerEntry & { ledgerNote: { text: string } | null },
): Promise<Reversed> {
  const { id: caseId, minutesLeft } = await caseForTime(null, staff, number)
  const asked = { caseId, requestId, reasonCode: reason, recordedBy: staff.personId }
  if (!sameAnswers(earlier, asked) || (earlier.ledgerNote?.text ?? '') !== note) throw new Refusal('already-reversed')
  return { minutes: -earlier.minutes, minutesLeft }
}
