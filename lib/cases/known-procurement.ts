import type { Procurement } from '@/lib/db/generated/client'
import type { OrNull, Row } from '@/lib/db/rows'
import { deadlineClock } from '@/lib/procurements/deadline'

type Known = Pick<
  OrNull<Row<Procurement>>,
  | ('buyerName' | 'buyerOrgDigits' | 'boughtFor' | 'reference' | 'tedNumber' | 'noticeUrl' | 'lots' | 'title' | 'law')
  | ('procedure' | 'cpv' | 'questionsOn' | 'questionsAt' | 'awardDecidedOn' | 'standstillEndsOn' | 'bidDeadlineOn')
  | 'bidDeadlineAt'
>

/** What a case says of its procurement, as the form that corrects it has it. */
export function knownProcurement(supportCase: Known): Record<ProcurementName, string> {
  const { buyerOrgDigits: buyerOrgNumber, bidDeadlineAt, questionsAt } = supportCase
  const clocks = {
    bidDeadlineClock: bidDeadlineAt && deadlineClock(bidDeadlineAt),
    questionsClock: questionsAt && deadlineClock(questionsAt),
  }
  const said = { ...supportCase, buyerOrgNumber, ...clocks }
  return Object.fromEntries(PROCUREMENT_NAMES.map((name) => [name, said[name] ?? ''])) as Record<
    ProcurementName,
    string
  >
}

export const PROCUREMENT_NAMES = [
  ...(['title', 'buyerName', 'buyerOrgNumber', 'boughtFor', 'reference', 'tedNumber', 'noticeUrl', 'lots'] as const),
  ...(['law', 'procedure', 'cpv', 'questionsOn', 'questionsClock', 'bidDeadlineOn', 'bidDeadlineClock'] as const),
  ...(['awardDecidedOn', 'standstillEndsOn'] as const),
] as const
export type ProcurementName = (typeof PROCUREMENT_NAMES)[number]
