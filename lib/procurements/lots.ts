import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { ProcurementLot } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { firstSigns } from '@/lib/text/plain-text'

/** A lot as it is kept; its place is its place in the list. */
export type Lot = Pick<ProcurementLot, 'lotNo' | 'title' | 'cpv' | 'deadlineOn' | 'deadlineAt' | 'sought'>
type Deadline = Pick<Lot, 'deadlineOn' | 'deadlineAt'>

/** The lots of a procurement, as they stand in its notice. */
export async function lotsOf(tx: Tx, procurementId: string): Promise<Lot[]> {
  const rows = await tx.procurementLot.findMany({ where: { procurementId }, orderBy: { place: 'asc' } })
  return rows.map(({ id: _id, procurementId: _of, place: _place, ...lot }) => lot)
}

/** Puts these lots in the place of those there were. A case about certain lots goes by the first of their last days. */
export async function replaceLots(tx: Tx, procurementId: string, lots: readonly Lot[]): Promise<void> {
  await tx.procurementLot.deleteMany({ where: { procurementId } })
  await tx.procurementLot.createMany({ data: lots.map((lot, at) => ({ procurementId, place: at + 1, ...lot })) })
}

/** The first of the last days of the lots that a case is about; null when it is about none that has one. */
export function firstOfLots(lots: readonly Lot[]): Deadline | null {
  const sought = lots.filter(({ sought, deadlineAt }) => sought && deadlineAt)
  const [first] = sought.sort((one, other) => Number(one.deadlineAt) - Number(other.deadlineAt))
  return first ? { deadlineOn: first.deadlineOn, deadlineAt: first.deadlineAt } : null
}

/**
 * The same lots where the case's last day is moved by hand: those it went by follow, and none of its lots closes before it.
 * Null when nothing of them changes.
 */
export function movedLots(lots: readonly Lot[], to: Deadline): Lot[] | null {
  const first = firstOfLots(lots)
  if (!first || Number(first.deadlineAt) === Number(to.deadlineAt)) return null
  const follows = ({ sought, deadlineAt }: Lot) =>
    sought && deadlineAt && (!to.deadlineAt || deadlineAt < to.deadlineAt || +deadlineAt === Number(first.deadlineAt))
  return lots.map((lot) => (follows(lot) ? { ...lot, ...to } : lot))
}

/** The same lots with others marked that the case is about, by their numbers. Null when nothing of them changes. */
export function chosenLots(lots: readonly Lot[], sought: readonly string[]): Lot[] | null {
  const chosen = lots.map((lot) => ({ ...lot, sought: sought.includes(lot.lotNo) }))
  return isDeepStrictEqual(chosen, lots) ? null : chosen
}

/** The lots that a case is about, as it calls them. */
export function namesOfLots(lots: readonly Lot[]): string {
  const names = lots.filter(({ sought }) => sought).map(({ title, lotNo }) => title ?? lotNo)
  return firstSigns(names.join(', '), 200)
}
