import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import { endOfDay } from '@/lib/calendar/instants'
import type { Tx } from '@/lib/db/transaction'
import { normaliseTedNumber, procurementKeys } from '@/lib/procurements/procurement-key'

type Named = {
  buyerName: string
  reference: string
  tedNumber: string
  noticeUrl: string
  lots: string
  bidDeadlineOn: string
}

/** The columns of a procurement as someone names it. A deadline without a time closes at the end of its day. */
export function procurementColumns({ buyerName, reference, tedNumber, noticeUrl, lots, bidDeadlineOn }: Named) {
  const ted = tedNumber ? normaliseTedNumber(tedNumber) : null
  return {
    buyerName,
    reference: reference || null,
    tedNumber: ted,
    noticeUrl: noticeUrl || null,
    lots: lots || null,
    bidDeadlineOn: dateFromDay(bidDeadlineOn),
    bidDeadlineAt: endOfDay(bidDeadlineOn),
    keys: procurementKeys({ tedNumber: ted, buyerName, reference: reference || null }),
  }
}

/** A row of the company's own words; its keys show which other cases are about the same procurement. */
export async function nameProcurement(tx: Tx, named: Named): Promise<{ id: string; bidDeadlineOn: string }> {
  const { id } = await tx.procurement.create({ data: procurementColumns(named), select: { id: true } })
  return { id, bidDeadlineOn: named.bidDeadlineOn }
}
