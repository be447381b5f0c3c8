import type { LotResult, Told } from '@/lib/eforms/results'

/** Why no result is proposed: the case's lots are not in the notice, are not decided, or a winner cannot be told. */
export type NoResult = 'other-lots' | 'not-decided' | 'winner-unknown'
/** Why no value is proposed of what was won. */
export type NoValue = 'withheld' | 'untold' | 'other-currency' | 'shared'
/** Why no number of bids is. */
export type NoBids = 'withheld' | 'untold' | 'differ'

/** What an award notice says of the bid of a case. `value` is in whole SEK, `lots` are those that it goes by. */
export type AwardProposal = {
  result: 'won' | 'lost' | 'cancelled' | null
  noResult: NoResult | null
  value: number | null
  noValue: NoValue | null
  bids: number | null
  noBids: NoBids | null
  /** The notice itself names the company's bid. */
  namesBid: boolean
  lots: string[]
}

/** As an answer holds it. */
const MOST = { value: 100_000_000_000, bids: 999 }

/**
 * The result of a case by the lots that it is about. Where it names none: by those in which the company is found, or else
 * by all. Something won is won, whatever came of the other lots; nothing is lost before every lot is decided.
 */
export function awardProposal(results: readonly LotResult[], sought: readonly string[]): AwardProposal {
  const found = results.filter(({ ours }) => ours === 'won' || ours === 'bid')
  const some =
    sought.length > 0 ? results.filter(({ lot }) => sought.includes(lot)) : found.length > 0 ? found : results
  const missing = sought.filter((lot) => !results.some((one) => one.lot === lot))
  const result = resultOf(some)
  const decided = missing.length > 0 && result !== 'won' ? null : result
  const bids = bidsOf(some)
  return {
    result: decided,
    noResult: decided ? null : missing.length > 0 ? 'other-lots' : noResultOf(some),
    ...(decided === 'won' ? valueOf(some) : { value: null, noValue: null }),
    ...bids,
    namesBid: some.some(({ ours }) => ours === 'won' || ours === 'bid'),
    lots: [...new Set(some.map(({ lot }) => lot))],
  }
}

function resultOf(some: readonly LotResult[]): AwardProposal['result'] {
  if (some.some(({ ours }) => ours === 'won')) return 'won'
  if (some.length === 0 || noResultOf(some) !== null) return null
  return some.every(({ result }) => result === 'not-awarded') ? 'cancelled' : 'lost'
}

function noResultOf(some: readonly LotResult[]): NoResult | null {
  if (some.some(({ result }) => result === null || result === 'open')) return 'not-decided'
  return some.some(({ ours }) => ours === 'unknown') ? 'winner-unknown' : null
}

/** The sum of what the company won for, where all of it is told in SEK. */
function valueOf(some: readonly LotResult[]): Pick<AwardProposal, 'value' | 'noValue'> {
  const bids = new Map(some.flatMap(({ ourBids }) => ourBids.map(({ id, value }) => [id, value] as const)))
  const values = [...bids.values()]
  const none = (noValue: NoValue) => ({ value: null, noValue })
  if (values.includes('shared')) return none('shared')
  if (values.includes('withheld')) return none('withheld')
  const told = values.filter((value) => typeof value === 'object' && value !== null)
  if (told.length < values.length || told.length === 0) return none('untold')
  if (told.some(({ currency }) => currency !== 'SEK')) return none('other-currency')
  const value = Math.round(told.reduce((sum, { amount }) => sum + Number(amount), 0))
  return value >= 1 && value <= MOST.value ? { value, noValue: null } : none('untold')
}

/** Of several lots only the number that they all had: those who bid for one may have bid for another. */
function bidsOf(some: readonly LotResult[]): Pick<AwardProposal, 'bids' | 'noBids'> {
  const counts = new Set<Told<number>>(some.map(({ tenders }) => tenders))
  const none = (noBids: NoBids) => ({ bids: null, noBids })
  if (counts.has('withheld')) return none('withheld')
  const [count, ...others] = counts
  if (others.length > 0) return none('differ')
  return typeof count === 'number' && count <= MOST.bids ? { bids: count, noBids: null } : none('untold')
}
