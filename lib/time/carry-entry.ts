import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { requireAcceptsTime, type CaseForTime } from '@/lib/time/case-for-time'
import type { OutsideWhy } from '@/lib/time/codes'
import { doneOnOf } from '@/lib/time/done-on'
import type { FoundEntry } from '@/lib/time/entry-of-case'
import type { MoveEntryInput } from '@/lib/time/inputs'
import { insertMovedOutside } from '@/lib/time/insert-moved-outside'
import { insertMovedWork } from '@/lib/time/insert-moved-work'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { insertReversal } from '@/lib/time/insert-reversal'
import { requireFits } from '@/lib/time/require-fits'
import { startByWorking } from '@/lib/time/start-by-working'

type OfDay = Pick<MoveEntryInput, 'earlyReason' | 'lateReason'>

/**
 * Whether an entry may move to a case. Refusals: `same-case`, `joint-stays` of a meeting with two advisors, `advisor-not-of-case`, and those of requireAcceptsTime and
 * requireFits.
 */
export async function requireMayMove(
  tx: Tx,
  from: CaseForTime,
  target: CaseForTime,
  { row, place }: FoundEntry,
  said: OfDay,
): Promise<void> {
  if (target.id === from.id) throw new Refusal('same-case', {}, 'target')
  if (row.jointId !== null) throw new Refusal('joint-stays')
  // The walls around a case are asked for whoever becomes its advisor: so time of nobody else comes into it.
  const had = await tx.caseAssignment.findFirst({ where: { caseId: target.id, advisorId: row.advisorId ?? '' } })
  if (!had) throw new Refusal('advisor-not-of-case', {}, 'target')
  requireAcceptsTime(target, { ...said, workedOn: doneOnOf(row) })
  requireFits(from, target, {
    place: place === 'ledger' ? 'hours' : (row.why as OutsideWhy),
    activity: row.activity ?? '',
  })
}

/** Reverses an entry where it was and writes it in the other case, as it is. It has been found that it may move. */
export async function carryEntry(
  tx: Tx,
  staff: Advisor | ProjectLead,
  from: CaseForTime,
  target: CaseForTime,
  entry: FoundEntry,
  said: OfDay & { requestId: string },
): Promise<void> {
  // Everybody who changes two accounts locks them in the same order.
  await tx.$queryRaw`SELECT lock_hour_accounts(${from.accountId}::uuid, ${target.accountId}::uuid)::text`
  const taken = { requestId: randomUUID(), reason: 'wrong-case', note: '' } as const
  // As logged work does; what does not count begins nothing.
  const counts = entry.place === 'ledger' || entry.row.why !== 'not-counted'
  if (staff.role === 'advisor' && counts) await startByWorking(tx, staff, target)
  if (entry.place === 'ledger') {
    await insertReversal(tx, staff, from, entry.row, taken)
    const minutesLeft = await insertMovedWork(tx, staff, target, entry.row, said)
    if (from.accountId !== target.accountId) await tellOfHours(tx, target, minutesLeft)
  } else {
    await insertOutsideReversal(tx, staff, from, entry.row, taken)
    await insertMovedOutside(tx, staff, target, entry.row, said)
  }
}
