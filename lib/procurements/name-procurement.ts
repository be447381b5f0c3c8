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
} & Deadline
type Deadline = { bidDeadlineOn: string | null; bidDeadlineClock?: string | null }

/** The columns of a procurement as someone names it. */
export function procurementColumns(named: Named) {
  const { buyerName, buyerOrgNumber, boughtFor, reference, tedNumber, noticeUrl, lots } = named
  const ted = tedNumber ? normaliseTedNumber(tedNumber) : null
  return {
    buyerName,
    buyerOrgDigits: buyerNumber(buyerOrgNumber, buyerName),
    boughtFor: boughtFor || null,
    reference: reference || null,
    tedNumber: ted,
    noticeUrl: noticeUrl || null,
    lots: lots || null,
    ...deadlineColumns(named),
  }
}

/** When it closes: the end of the day where no clock time is told. */
export function deadlineColumns({ bidDeadlineOn: on, bidDeadlineClock: clock }: Deadline) {
  if (!on) return { bidDeadlineOn: null, bidDeadlineAt: null }
  return { bidDeadlineOn: dateFromDay(on), bidDeadlineAt: clock ? stockholmInstant(on, clock) : endOfDay(on) }
}

/** A row of the company's own words; the database keys it, and shows which others are about the same procurement. */
export async function nameProcurement(tx: Tx, named: Named): Promise<{ id: string; bidDeadlineOn: string | null }> {
  const { id } = await tx.procurement.create({ data: procurementColumns(named), select: { id: true } })
  return { id, bidDeadlineOn: named.bidDeadlineOn }
}
