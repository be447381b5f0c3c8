/** By which rules companies are looked at now; the database has the rules of each version. */
export const RULES_NOW = '2026-1'

/** By Recommendation 2003/361/EC, with the whole group. */
export const SIZES = ['micro', 'small', 'medium', 'large', 'unknown'] as const
export type Size = (typeof SIZES)[number]
export const ELIGIBILITIES = ['eligible', 'not-eligible', 'unclear'] as const
export type Eligibility = (typeof ELIGIBILITIES)[number]
/** Whom the programme helps although the rules alone would not. */
export const ELIGIBILITY_EXCEPTIONS = ['social-enterprise', 'start-up', 'trade-organisation', 'crisis'] as const
export type EligibilityException = (typeof ELIGIBILITY_EXCEPTIONS)[number]

/** People are annual work units; turnover and balance sheet are millions of kronor. */
export const MEASURES = ['people', 'turnover', 'balance'] as const
export const MOST_MEASURED = 1_000_000

type Looked = { inCounty: boolean; inSector: boolean; quarterPublic: boolean; size: Size; result: Eligibility }

/** Why a company may not be helped, the plainest first; none where it may, or where that is not clear. */
export function whyNotEligible({ inCounty, inSector, quarterPublic, size, result }: Looked) {
  if (result !== 'not-eligible') return []
  return [
    ...(inCounty ? [] : ['county' as const]),
    ...(inSector ? [] : ['sector' as const]),
    ...(size === 'large' ? ['size' as const] : []),
    ...(quarterPublic ? ['public' as const] : []),
  ]
}

/** The reason by which the case of such a company is declined; null where it is not. */
export function declineReasonOf(looked: Looked): 'outside-county' | 'not-eligible' | null {
  const [first] = whyNotEligible(looked)
  if (!first) return null
  return first === 'county' ? 'outside-county' : 'not-eligible'
}
