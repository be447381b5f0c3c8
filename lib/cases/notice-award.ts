import 'server-only'
import { awardProposal, type AwardProposal } from '@/lib/cases/award-proposal'
import { BID_RESULTS, type BidResult } from '@/lib/cases/codes'
import { config } from '@/lib/config/config'
import { lookupHash } from '@/lib/crypto/org-number-vault'
import type { Tx } from '@/lib/db/transaction'
import type { Notice } from '@/lib/eforms/eforms-notice'
import type { IsOurs } from '@/lib/eforms/whose'
import { normaliseReference } from '@/lib/procurements/procurement-key'

/** What the case knows of its result, beside which a notice's is shown. */
export type KnownResult = {
  /** The last word on it, which nobody overwrites unseen; empty where nothing was said. */
  said: string
  result: BidResult | null
  value: number | null
  bids: number | null
  /** Whether a bid was handed in, as far as anybody has said. */
  bid: 'yes' | 'no' | null
  /** `not-yet`: its last day for bids is to come, or it has none and is not closed. `never`: no bid is asked about. */
  opens: 'yes' | 'not-yet' | 'never'
}
/** `other`: another buyer's. `unknown`: nothing says whether it is the case's procurement. */
export type NoticeTie = 'same' | 'other' | 'unknown'
export type ReadAward = AwardProposal & { known: KnownResult; tie: NoticeTie }

/** The company of a case by its numbers: its own, those merged into it, and those it goes on for. Compared by their keyed hashes alone. */
export async function oursIn(tx: Tx, companyId: string): Promise<IsOurs> {
  const rows = await tx.$queryRaw<{ lookup: string }[]>`
    SELECT o.org_lookup AS lookup FROM company o
    WHERE o.id = ${companyId}::uuid OR o.merged_into_id = ${companyId}::uuid OR EXISTS (SELECT FROM company_link l WHERE l.ended_at IS NULL
      AND ((l.company_id = o.id AND l.same_as_id = ${companyId}::uuid) OR (l.same_as_id = o.id AND l.company_id = ${companyId}::uuid)))`
  const lookups = new Set(rows.map(({ lookup }) => lookup))
  return ({ digits }) => lookups.has(lookupHash(config().orgNumberKey, digits))
}

/** What is known of the result of a case that this transaction may read. */
export async function knownResult(tx: Tx, caseId: string): Promise<KnownResult> {
  const [found] = await tx.$queryRaw<(Omit<KnownResult, 'value'> & { value: bigint | null })[]>`
    SELECT coalesce(r.id::text, '') AS said, r.result, CASE WHEN a.id = r.id THEN a.value_sek END AS value,
      CASE WHEN a.id = r.id THEN a.bids_received END AS bids, b.bid,
      CASE WHEN c.about <> 'bid' AND o.code IS DISTINCT FROM 'bid-submitted' THEN 'never'
        WHEN s.from_at <= programme_now() OR (c.status = 'closed' AND o.code = 'bid-submitted') THEN 'yes' ELSE 'not-yet' END AS opens
    FROM cases c LEFT JOIN latest_result r ON r.case_id = c.id LEFT JOIN latest_answer a ON a.case_id = c.id
    LEFT JOIN latest_bid b ON b.case_id = c.id LEFT JOIN latest_outcome o ON o.case_id = c.id
    LEFT JOIN follow_up_from s ON s.case_id = c.id AND s.kind = 'outcome' WHERE c.id = ${caseId}::uuid`
  if (!found) return { said: '', result: null, value: null, bids: null, bid: null, opens: 'never' }
  const result = BID_RESULTS.find((one) => one === found.result) ?? null
  return { ...found, result, value: found.value === null ? null : Number(found.value) }
}

type Tied = {
  noticeId: string | null
  tedNumber: string | null
  buyerOrgDigits: string | null
  reference: string | null
}

/** Whether a notice is about the case's procurement: by its number, or by its buyer's and the buyer's own reference. */
export function noticeTie(notice: Notice, isKnown: boolean, known: Tied | null): NoticeTie {
  const { noticeId, tedNumber, reference, buyer, others } = notice
  if (isKnown || (tedNumber && tedNumber === known?.tedNumber)) return 'same'
  if (noticeId && noticeId.toLowerCase() === known?.noticeId) return 'same'
  const buyers = [buyer, ...others].flatMap((one) => one?.orgDigits ?? [])
  if (!known?.buyerOrgDigits || buyers.length === 0) return 'unknown'
  if (!buyers.includes(known.buyerOrgDigits)) return 'other'
  const told = reference && known.reference && normaliseReference(reference)
  return told && told === normaliseReference(known.reference ?? '') ? 'same' : 'unknown'
}

/** Forms of a notice that a buyer means to award without competition: nobody has bid. */
const WITHOUT_BIDS = ['25', '26', '27', '28']

/** What an award notice says of the result of a case; null where it tells none. */
export function awardOf(
  notice: Notice,
  { known, tie, sought }: { known: KnownResult; tie: NoticeTie; sought: readonly string[] },
): ReadAward | null {
  const { results, subtype } = notice
  if (results.length === 0 || WITHOUT_BIDS.includes(subtype ?? '') || known.opens === 'never') return null
  return { ...awardProposal(results, sought), known, tie }
}
