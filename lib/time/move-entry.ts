import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'
import { caseForTime, requireAcceptsTime, type CaseForTime } from '@/lib/time/case-for-time'
import type { OutsideWhy } from '@/lib/time/codes'
import type { MoveEntryInput } from '@/lib/time/inputs'
import { doneOnOf } from '@/lib/time/done-on'
import { findMoved, isReversed } from '@/lib/time/find-moved'
import { insertMovedOutside } from '@/lib/time/insert-moved-outside'
import { insertMovedWork } from '@/lib/time/insert-moved-work'
import { insertOutsideReversal } from '@/lib/time/insert-outside-reversal'
import { insertReversal } from '@/lib/time/insert-reversal'
import { requireFits } from '@/lib/time/require-fits'
import { startByWorking } from '@/lib/time/start-by-working'

type Staff = Advisor | ProjectLead

/**
 * Moves an entry, in the hours or outside them, to the case that it belongs to: reversed where it was and written there as
 * it is, in one transaction. An advisor moves their own time between cases that both are theirs, the lead anyone's between
 * any two, where the advisor has had both. The same request is answered again. Refusals: `case-not-found`,
 * `target-not-found`, `same-case`, `entry-not-found`, `already-reversed`, `request-reused`, `advisor-not-of-case`,
 * `target-full` {minutes, minutesLeft}, and those of requireFits and requireAcceptsTime, of the case that it moves to.
 */
export async function moveEntry(staff: Staff, input: MoveEntryInput): Promise<{ minutes: number }> {
  try {
    return await transaction((tx) => move(tx, staff, input))
  } catch (error) {
    const fault = databaseFault(error)
    if (!fault) throw error
    const [moved, reversed] = await Promise.all([findMoved(input.requestId), isReversed(input.entryId)])
    const same = moved?.movesId === input.entryId && moved.number === input.target
    // Moved on since, and sent again from the page before: nobody may be told that it stands there.
    if (same && moved.recordedBy === staff.personId && !moved.reversed) return { minutes: moved.minutes }
    if (reversed) throw new Refusal('already-reversed')
    if (fault.sqlState === '23505') throw new Refusal('request-reused')
    if (fault.sqlState === '23514' && fault.constraint?.endsWith('within_cap')) throw await targetFull(staff, input)
    if (fault.sqlState === 'UA021') throw new Refusal('mandate-not-verified')
    throw error
  }
}

async function move(tx: Tx, staff: Staff, input: MoveEntryInput): Promise<{ minutes: number }> {
  const { number, entryId: id, target: to } = input
  const from = await caseForTime(tx, staff, number)
  const entry = await tx.ledgerEntry.findFirst({
    where: { id, caseId: from.id, kind: 'work' },
    include: { ledgerNote: true },
  })
  const outside = await tx.outsideTime.findFirst({
    where: { id, caseId: from.id, kind: 'record' },
    include: { outsideTimeNote: true },
  })
  const found = entry ?? outside
  if (!found?.workedOn || !found.activity || (staff.role === 'advisor' && found.advisorId !== staff.personId))
    throw new Refusal('entry-not-found')
  const target = await targetOf(tx, staff, to)
  if (target.id === from.id) throw new Refusal('same-case', {}, 'target')
  await requireHadBy(tx, target, found.advisorId)
  requireAcceptsTime(target, { ...input, workedOn: doneOnOf(found) })
  // Everybody who changes two accounts locks them in the same order.
  await tx.$queryRaw`SELECT lock_hour_accounts(${from.accountId}::uuid, ${target.accountId}::uuid)::text`
  const taken = { requestId: randomUUID(), reason: 'wrong-case', note: '' } as const
  // As logged work does; what does not count begins nothing.
  if (staff.role === 'advisor' && outside?.why !== 'not-counted') await startByWorking(tx, staff, target)
  if (entry) {
    requireFits(from, target, { place: 'hours', activity: found.activity })
    await insertReversal(tx, staff, from, entry, taken)
    const minutesLeft = await insertMovedWork(tx, staff, target, entry, input)
    if (from.accountId !== target.accountId) await tellOfHours(tx, target, minutesLeft)
  } else if (outside) {
    requireFits(from, target, { place: outside.why as OutsideWhy, activity: outside.activity })
    await insertOutsideReversal(tx, staff, from, outside, taken)
    await insertMovedOutside(tx, staff, target, outside, input)
  }
  return { minutes: found.minutes }
}

/** Typed by hand: whose case it is not, and a number that there is none of, are answered at the field. */
async function targetOf(tx: Tx, staff: Staff, number: string): Promise<CaseForTime> {
  try {
    return await caseForTime(tx, staff, number)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal('target-not-found', {}, 'target')
    throw error
  }
}

/** The walls around a case are asked for whoever becomes its advisor: so time of nobody else comes into it. */
async function requireHadBy(tx: Tx, { id: caseId }: CaseForTime, advisorId: string | null): Promise<void> {
  const had = await tx.caseAssignment.findFirst({ where: { caseId, advisorId: advisorId ?? '' }, select: { id: true } })
  if (!had) throw new Refusal('advisor-not-of-case', {}, 'target')
}

async function targetFull(staff: Staff, { number, target, entryId }: MoveEntryInput): Promise<Refusal> {
  const [from, { minutesLeft }] = await Promise.all([
    caseForTime(null, staff, number),
    caseForTime(null, staff, target),
  ])
  const entry = await db().ledgerEntry.findFirst({ where: { id: entryId, caseId: from.id } })
  return new Refusal('target-full', { minutes: entry?.minutes ?? 0, minutesLeft }, 'target')
}
