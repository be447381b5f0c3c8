import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import { endOfDay, stockholmInstant } from '@/lib/calendar/instants'
import { buyerNumber } from '@/lib/config/buyer-number'
import type { Procurement } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import type { Law, Procedure } from '@/lib/procurements/codes'
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
/** What more may be known of it; what is left out stays as it is. */
export type MoreNamed = {
  title?: string | undefined
  law?: Law | null | undefined
  procedure?: Procedure | null | undefined
  cpv?: string | null | undefined
  questionsOn?: string | null | undefined
  questionsClock?: string | null | undefined
  awardDecidedOn?: string | null | undefined
  standstillEndsOn?: string | null | undefined
  noticeId?: string | undefined
  noticeVersion?: string | undefined
}
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

/** The columns of what more is told of it. */
export function moreColumns(told: MoreNamed) {
  const { title, law, procedure, cpv, questionsOn, questionsClock, awardDecidedOn, standstillEndsOn } = told
  const columns = {
    title: title === '' ? null : title,
    ...{ law, procedure, cpv },
    questionsOn: questionsOn && dateFromDay(questionsOn),
    questionsAt: questionsOn && clockOrEnd(questionsOn, questionsClock),
    awardDecidedOn: awardDecidedOn && dateFromDay(awardDecidedOn),
    standstillEndsOn: standstillEndsOn && dateFromDay(standstillEndsOn),
    ...{ noticeId: told.noticeId, noticeVersion: told.noticeVersion },
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<MoreColumns>
}

type MoreColumns = Pick<
  Procurement,
  | ('title' | 'law' | 'procedure' | 'cpv' | 'questionsOn' | 'questionsAt' | 'awardDecidedOn' | 'standstillEndsOn')
  | ('noticeId' | 'noticeVersion')
>

/** When it closes: the end of the day where no clock time is told. */
export function deadlineColumns({ bidDeadlineOn: on, bidDeadlineClock: clock }: Deadline) {
  if (!on) return { bidDeadlineOn: null, bidDeadlineAt: null }
  return { bidDeadlineOn: dateFromDay(on), bidDeadlineAt: clockOrEnd(on, clock) }
}

/** When a day ends for a procurement: at its clock time, or with the day. */
export function clockOrEnd(on: string, clock: string | null | undefined): Date {
  return clock ? stockholmInstant(on, clock) : endOfDay(on)
}

/** A row of the company's own words; the database keys it, and shows which others are about the same procurement. */
export async function nameProcurement(
  tx: Tx,
  named: Named,
  more: MoreNamed = {},
): Promise<{ id: string; bidDeadlineOn: string | null }> {
  const data = { ...procurementColumns(named), ...moreColumns(more) }
  const { id } = await tx.procurement.create({ data, select: { id: true } })
  return { id, bidDeadlineOn: named.bidDeadlineOn }
}
