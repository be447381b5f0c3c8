import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { databaseFault } from '@/lib/db/fault'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { caseForTime } from '@/lib/time/case-for-time'
import type { ReverseTimeInput } from '@/lib/time/inputs'
import { insertReversal } from '@/lib/time/insert-reversal'

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
  const { entryId: id, number } = input
  const supportCase = await caseForTime(tx, staff, number)
  const entry = await tx.ledgerEntry.findFirst({ where: { id, caseId: supportCase.id, kind: 'work' } })
  if (!entry || (staff.role === 'advisor' && entry.advisorId !== staff.personId)) throw new Refusal('entry-not-found')
  const minutesLeft = await insertReversal(tx, staff, supportCase, entry, input)
  return { minutes: entry.minutes, minutesLeft }
}

async function refuseIfReversed(entryId: string): Promise<void> {
  const earlier = await db().ledgerEntry.findUnique({ where: { reversesId: entryId }, select: { id: true } })
  if (earlier) throw new Refusal('already-reversed')
}
