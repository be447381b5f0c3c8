/**
 * What kind of body buys, told by its organisation number: `federation` is of municipalities, `company` one that a public
 * body owns. `unknown`: the number is not told. `none`: the case is about no procurement.
 */
export const BUYER_KINDS = [
  'municipality', 'region', 'state', 'federation', 'company', 'other', 'unknown', 'none',
] as const // prettier-ignore
export type BuyerKind = (typeof BUYER_KINDS)[number]

/** How the numbers of each kind begin, as they are given out to legal persons in Sweden; all others are `other`. */
export const NUMBERS_BEGIN: readonly (readonly [BuyerKind, string])[] = [
  ['state', '2021'],
  ['municipality', '2120'],
  ['federation', '2220'],
  ['region', '2321'],
  ['company', '5'],
]

/** Of the ten digits of an organisation number, or of the group of those without one. */
export function buyerKindOf(number: string): BuyerKind {
  if (number === 'none' || number === 'unknown') return number
  return NUMBERS_BEGIN.find(([, beginning]) => number.startsWith(beginning))?.[0] ?? 'other'
}
