import 'server-only'
import { all, first, isMask, said } from '@/lib/eforms/elements'
import { wordsIn } from '@/lib/eforms/language'
import { noticeDay } from '@/lib/eforms/notice-clock'
import type { Organisation } from '@/lib/eforms/organisations'
import { whoseAre, type Whose } from '@/lib/eforms/whose'
import type { Element } from '@/lib/eforms/xml-tree'

/** A buyer may withhold a number: that is not nothing, and not the sign that TED puts in its place. */
export type Told<T> = T | 'withheld' | null
export type Amount = { amount: string; currency: string }
/** Who won: one organisation, or several in a group that may have a name. */
export type Winner = { name: string; members: Organisation[]; value: Told<Amount> }
/** How the company that is asked for stands in a lot: `unknown` where a winner's number cannot be read. */
export type Standing = 'won' | 'bid' | 'none' | 'unknown'
export type LotResult = {
  lot: string
  ours: Standing
  /** The bids that the company won with, one of which may be for several lots. A group's value is shared by those in it. */
  ourBids: { id: string; value: Told<Amount> | 'shared' }[]
  result: 'awarded' | 'not-awarded' | 'open' | null
  winners: Winner[]
  tenders: Told<number>
  decidedOn: string | null
}

const RESULTS = { 'selec-w': 'awarded', 'clos-nw': 'not-awarded', 'open-nw': 'open' } as const
/** Closed without award because no bid came in. */
const NO_BIDS = 'no-rece'

/** What an award notice says of each lot. */
export function resultsOf(
  root: Element,
  organisations: Map<string, Organisation>,
  languages: readonly string[],
  whose: Map<string, Whose>,
): LotResult[] {
  const notice = first(root, '+efac:NoticeResult')
  const byId = (path: string) => new Map(all(notice, path).map((one) => [said(first(one, 'cbc:ID')), one]))
  const [tenders, contracts, parties] = [
    byId('efac:LotTender'),
    byId('efac:SettledContract'),
    byId('efac:TenderingParty'),
  ]
  const membersOf = (tender: Element) =>
    all(parties.get(said(first(tender, 'efac:TenderingParty/cbc:ID'))), 'efac:Tenderer/cbc:ID').map(
      (id) => whose.get(said(id) ?? '') ?? 'unknown',
    )
  const winnerOf = (tender: Element): Winner | null => {
    const party = parties.get(said(first(tender, 'efac:TenderingParty/cbc:ID')))
    const members = all(party, 'efac:Tenderer/cbc:ID').flatMap((id) => organisations.get(said(id) ?? '') ?? [])
    const name = wordsIn(languages, all(party, 'cbc:Name')) ?? (members.map((one) => one.name).join(', ') || null)
    return name ? { name, members, value: amountOf(tender) } : null
  }
  return all(notice, 'efac:LotResult').flatMap((result) => {
    const lots = all(result, 'efac:TenderLot/cbc:ID')
      .map(said)
      .filter((id) => id !== null)
    const code = said(first(result, 'cbc:TenderResultCode'))
    const signed = all(result, 'efac:SettledContract/cbc:ID').flatMap((id) => contracts.get(said(id)) ?? [])
    const own = all(result, 'efac:LotTender/cbc:ID').map(said)
    const won = code === 'clos-nw' || code === 'open-nw' ? [] : winning(own, signed, tenders)
    const sides = won.map((tender) => ({ tender, members: membersOf(tender) }))
    const bids = own.flatMap((id) => tenders.get(id) ?? []).map(membersOf)
    const outcome = {
      ours: standing(code, sides.map(({ members }) => whoseAre(members)), bids), // prettier-ignore
      ourBids: sides
        .filter(({ members }) => members.includes('ours'))
        .map(({ tender, members }) => ({
          id: said(first(tender, 'cbc:ID')) ?? '',
          value: members.length > 1 ? ('shared' as const) : amountOf(tender),
        })),
      result: code && Object.hasOwn(RESULTS, code) ? RESULTS[code as keyof typeof RESULTS] : null,
      winners: won.flatMap((tender) => winnerOf(tender) ?? []),
      tenders: countOf(result),
      decidedOn: signed.map((one) => noticeDay(said(first(one, 'cbc:AwardDate')))).find((day) => day !== null) ?? null,
    }
    return (lots.length > 0 ? lots : ['']).map((lot) => ({ lot, ...outcome }))
  })
}

/** A lot that was awarded, nobody can see to whom, may be the company's. */
function standing(code: string | null, winners: readonly Whose[], bids: readonly Whose[][]): Standing {
  if (winners.includes('ours')) return 'won'
  if (code === 'selec-w' && winners.length === 0) return 'unknown'
  if (bids.some((members) => members.includes('ours'))) return 'bid'
  return winners.includes('unknown') ? 'unknown' : 'none'
}

/** The tenders a contract was signed on; of a result without one those that are ranked first, or the only one. */
function winning(own: (string | null)[], signed: Element[], tenders: Map<string | null, Element>): Element[] {
  const ids = signed
    .flatMap((contract) => all(contract, 'efac:LotTender/cbc:ID').map(said))
    .filter((id) => own.includes(id))
  const known = (some: (string | null)[]) => [...new Set(some)].flatMap((id) => tenders.get(id) ?? [])
  if (ids.length > 0) return known(ids)
  const bids = known(own)
  const ranked = bids.filter((tender) => said(first(tender, 'cbc:RankCode')) === '1')
  return ranked.length > 0 ? ranked : bids.length === 1 ? bids : []
}

function amountOf(tender: Element): Told<Amount> {
  const total = first(tender, 'cac:LegalMonetaryTotal')
  const amount = first(total, 'cbc:PayableAmount')
  const words = amount?.text.trim() ?? ''
  if (isWithheld(tender, 'win-ten-val') || isWithheld(total, 'win-ten-val') || isMask(words) || words.startsWith('-'))
    return 'withheld'
  const currency = amount?.attributes.currencyID ?? ''
  if (!/^\d{1,15}(?:\.\d+)?$/.test(words) || !/^[A-Z]{3}$/.test(currency)) return null
  return { amount: words.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''), currency }
}

function countOf(result: Element): Told<number> {
  const counted = all(result, 'efac:ReceivedSubmissionsStatistics').find(
    (one) => said(first(one, 'efbc:StatisticsCode')) === 'tenders',
  )
  if (!counted)
    return all(result, 'efac:ReceivedSubmissionsStatistics').some((one) => isWithheld(one, 'rec-sub-typ'))
      ? 'withheld'
      : said(first(result, 'efac:DecisionReason/efbc:DecisionReasonCode')) === NO_BIDS
        ? 0
        : null
  const words = first(counted, 'efbc:StatisticsNumeric')?.text.trim() ?? ''
  if (isWithheld(counted, 'rec-sub-cou') || isMask(words) || words.startsWith('-')) return 'withheld'
  return /^\d{1,7}(?:\.0+)?$/.test(words) ? Math.trunc(Number(words)) : null
}

/** Whether a buyer withholds a field of this part, until a day to come or for good. */
function isWithheld(part: Element | undefined, field: string): boolean {
  const today = new Date().toISOString().slice(0, 10)
  return [...all(part, 'efac:FieldsPrivacy'), ...all(part, '+efac:FieldsPrivacy')]
    .filter((privacy) => said(first(privacy, 'efbc:FieldIdentifierCode')) === field)
    .some((privacy) => (noticeDay(said(first(privacy, 'efbc:PublicationDate'))) ?? '9999-12-31') > today)
}
