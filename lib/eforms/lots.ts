import 'server-only'
import { all, first, ofList, said } from '@/lib/eforms/elements'
import { wordsIn } from '@/lib/eforms/language'
import { earliest, periodEnd, type NoticeClock } from '@/lib/eforms/notice-clock'
import type { Element } from '@/lib/eforms/xml-tree'

/** `deadline`: the first that a company must keep: of bids, or of asking to take part where that comes before. */
export type NoticeLot = {
  id: string
  title: string | null
  cpv: string | null
  deadline: NoticeClock | null
  questions: NoticeClock | null
}

/** What is bid for. A group of lots is none: it says only that some may be won together. */
export function lotElements(root: Element): Element[] {
  return all(root, 'cac:ProcurementProjectLot').filter((lot) => {
    const id = first(lot, 'cbc:ID')
    return (
      id !== undefined &&
      !['LotsGroup', 'Part'].includes(id.attributes.schemeName ?? '') &&
      !/^(?:GLO|PAR)-/.test(id.text.trim())
    )
  })
}

export function lotOf(lot: Element, languages: readonly string[]): NoticeLot {
  const project = first(lot, 'cac:ProcurementProject')
  return {
    id: said(first(lot, 'cbc:ID')) ?? '',
    title: wordsIn(languages, all(project, 'cbc:Name')),
    cpv: cpvIn(all(project, 'cac:MainCommodityClassification/cbc:ItemClassificationCode'))[0] ?? null,
    ...clocksOf(first(lot, 'cac:TenderingProcess')),
  }
}

const DEADLINES = [
  'cac:TenderSubmissionDeadlinePeriod',
  'cac:ParticipationRequestReceptionPeriod',
  'cac:InterestExpressionReceptionPeriod',
  '+efac:InterestExpressionReceptionPeriod',
]

/** The clocks of a lot's process, or of the whole procurement's where they stand there. */
export function clocksOf(process: Element | undefined): Pick<NoticeLot, 'deadline' | 'questions'> {
  return {
    deadline: earliest(DEADLINES.flatMap((path) => all(process, path)).map(periodEnd)),
    questions: earliest(all(process, 'cac:AdditionalInformationRequestPeriod').map(periodEnd)),
  }
}

/** CPV codes as eight digits, without the ninth that checks them. */
export function cpvIn(codes: Element[]): string[] {
  const digits = ofList(codes, 'cpv').map((code) => /^(\d{8})(?:-?\d)?$/.exec(said(code) ?? '')?.[1])
  return [...new Set(digits.filter((code) => code !== undefined))]
}
