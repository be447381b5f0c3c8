import 'server-only'
import { PROCEDURES, type Law, type Procedure } from '@/lib/procurements/codes'
import { all, first, ofList, said } from '@/lib/eforms/elements'
import { languageCode, languagesOf, wordsIn } from '@/lib/eforms/language'
import { clocksOf, cpvIn, lotElements, lotOf, type NoticeLot } from '@/lib/eforms/lots'
import { earliest, noticeDay, type NoticeClock } from '@/lib/eforms/notice-clock'
import { noticeKind, type NoticeKind } from '@/lib/eforms/notice-kind'
import { buyersOf, organisationsOf, type Buyers } from '@/lib/eforms/organisations'
import { resultsOf, type LotResult } from '@/lib/eforms/results'
import { whoseOf, type IsOurs } from '@/lib/eforms/whose'
import { xmlTree, type Element } from '@/lib/eforms/xml-tree'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'
import { Refusal } from '@/lib/refusals/refusal'

/** What a case wants of a notice. `changes`: the notice that it changes, by its id and version or its number in TED. */
export type Notice = Buyers & {
  kind: NoticeKind
  subtype: string | null
  noticeId: string | null
  version: string | null
  tedNumber: string | null
  changes: string | null
  language: string | null
  title: string | null
  reference: string | null
  law: Law | null
  procedure: Procedure | null
  cpv: string | null
  moreCpv: string[]
  documentsUrl: string | null
  lots: NoticeLot[]
  deadline: NoticeClock | null
  questions: NoticeClock | null
  results: LotResult[]
  decidedOn: string | null
}

const LAWS: Record<string, Law> = {
  '32014L0024': 'lou',
  '32014L0025': 'luf',
  '32014L0023': 'luk',
  '32009L0081': 'lufs',
}
const ACTS: [RegExp, Law][] = [[/2016:1145/, 'lou'], [/2016:1146/, 'luf'], [/2016:1147/, 'luk'], [/2011:1029/, 'lufs']] // prettier-ignore
const WEB_PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html)/i

/**
 * A notice in the form that TED publishes (eForms). Whoever made the file is not trusted, and what it leaves out is null.
 * `isOurs` tells the company that is asked for, where one is.
 * Refusals: `notice-web-page`, `notice-incomplete` when it tells neither who buys nor what, those of `xmlTree` and `noticeKind`.
 */
export function eformsNotice(xml: string, isOurs: IsOurs = () => false): Notice {
  if (WEB_PAGE.test(xml)) throw new Refusal('notice-web-page')
  const root = xmlTree(xml)
  const kind = noticeKind(root)
  const parts = lotElements(root)
  const languages = languagesOf(root, parts)
  const organisations = organisationsOf(root, languages)
  const buyers = buyersOf(root, organisations)
  const lots = parts.map((part) => lotOf(part, languages))
  const project = first(root, 'cac:ProcurementProject')
  const title = wordsIn(languages, all(project, 'cbc:Name')) ?? (lots.length === 1 ? (lots[0]?.title ?? null) : null)
  if (!title && !buyers.buyer) throw new Refusal('notice-incomplete')
  const cpv =
    cpvIn(all(project, 'cac:MainCommodityClassification/cbc:ItemClassificationCode'))[0] ??
    lots.find((lot) => lot.cpv)?.cpv ??
    null
  const clocks = clocksOf(first(root, 'cac:TenderingProcess'))
  const results = kind === 'award' ? resultsOf(root, organisations, languages, whoseOf(root, isOurs)) : []
  return {
    ...buyers,
    kind,
    subtype: said(first(root, '+efac:NoticeSubType/cbc:SubTypeCode')),
    noticeId: said(first(root, 'cbc:ID')),
    version: said(first(root, 'cbc:VersionID')),
    tedNumber: tedNumberIn(all(root, '+efac:Publication/efbc:NoticePublicationID')),
    changes: said(first(root, '+efac:Changes/efbc:ChangedNoticeIdentifier')),
    language: languageCode(said(first(root, 'cbc:NoticeLanguageCode'))),
    title,
    reference: said(first(project, 'cbc:ID')),
    law: lawOf(root),
    procedure: procedureOf(root),
    cpv,
    moreCpv: moreCpv(root, parts).filter((code) => code !== cpv),
    documentsUrl: documentsOf([...parts, root]),
    lots,
    deadline: earliest([clocks.deadline, ...lots.map((lot) => lot.deadline)]),
    questions: earliest([clocks.questions, ...lots.map((lot) => lot.questions)]),
    results,
    decidedOn:
      results.find((one) => one.decidedOn)?.decidedOn ?? noticeDay(said(first(root, 'cac:TenderResult/cbc:AwardDate'))),
  }
}

function tedNumberIn(ids: Element[]): string | null {
  return ids.map((id) => normaliseTedNumber(said(id) ?? '')).find((number) => number !== null) ?? null
}

/** The act by the directive it follows, or by what the notice says of national law where it follows none. */
function lawOf(root: Element): Law | null {
  const domain = said(first(root, 'cbc:RegulatoryDomain'))
  const directive = LAWS[domain ?? '']
  if (directive) return directive
  const references = all(root, 'cac:TenderingTerms/cac:ProcurementLegislationDocumentReference')
  const words = references.flatMap(({ children }) => children.map(said)).join(' ')
  return ACTS.find(([act]) => act.test(words))?.[1] ?? (domain ? 'other' : null)
}

function procedureOf(root: Element): Procedure | null {
  const codes = ['cac:TenderingProcess', 'cac:ProcurementProjectLot/cac:TenderingProcess'].flatMap((path) =>
    all(root, `${path}/cbc:ProcedureCode`),
  )
  const code = said(ofList(codes, 'procurement-procedure-type')[0])
  if (!code) return null
  return PROCEDURES.find((one) => one === code) ?? 'other'
}

function moreCpv(root: Element, lots: Element[]): string[] {
  const paths = ['Main', 'Additional'].map(
    (kind) => `cac:ProcurementProject/cac:${kind}CommodityClassification/cbc:ItemClassificationCode`,
  )
  return cpvIn([root, ...lots].flatMap((part) => paths.flatMap((path) => all(part, path))))
}

/** Where the documents are: those open to all before those one must ask for. Nothing but a web address leads anywhere. */
function documentsOf(parts: Element[]): string | null {
  const references = parts.flatMap((part) => all(part, 'cac:TenderingTerms/cac:CallForTendersDocumentReference'))
  const isOpen = (one: Element) => said(first(one, 'cbc:DocumentType')) === 'non-restricted-document'
  const inOrder = [...references.filter(isOpen), ...references.filter((one) => !isOpen(one))]
  const addresses = inOrder.map((one) => said(first(one, 'cac:Attachment/cac:ExternalReference/cbc:URI')))
  return (
    addresses.find((address) => address && address.length <= 2000 && /^https?:\/\/\S+\.\S+$/i.test(address)) ?? null
  )
}
