import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import { endOfDay, stockholmInstant } from '@/lib/calendar/instants'
import { buyerNumber } from '@/lib/config/buyer-number'
import type { Tx } from '@/lib/db/transaction'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'

type Named = {
  buyerName: string
  buyerOrgNumber?: string | undefined
  boughtFor?: string | undefined
  reference: string
  tedNumber: string
  noticeUrl: string
  lots: string
  bidDeadlineOn: string | null
  bidDeadlineClock?: string | null
}

/** The columns of a procurement as someone names it. A deadline without a time closes at the end of its day. */
export function procurementColumns(named: Named) {
  const { buyerName, buyerOrgNumber, boughtFor, reference, tedNumber, noticeUrl, lots, bidDeadlineOn: on } = named
  const ted = tedNumber ? normaliseTedNumber(tedNumber) : null
  return {
    buyerName,
    buyerOrgDigits: buyerNumber(buyerOrgNumber, buyerName),
    boughtFor: boughtFor || null,
    reference: reference || null,
    tedNumber: ted,
    noticeUrl: noticeUrl || null,
    lots: lots || null,
    bidDeadlineOn: on && dateFromDay(on),
    bidDeadlineAt: on && instantOf(on, named.bidDeadlineClock ?? null),
  }
}

/** The end of the day where no clock time is told. */
function instantOf(day: string, clock: string | null): Date {
  return clock ? stockholmInstant(day, clock) : endOfDay(day)
}

/** A row of the company's own words; the database keys it, and shows which others are about the same procurement. */
export async function nameProcurement(tx: Tx, named: Named): Promise<{ id: string; bidDeadlineOn: string | null }> {
  const { id } = await tx.procurement.create({ data: procurementColumns(named), select: { id: true } })
  return { id, bidDeadlineOn: named.bidDeadlineOn }
}
