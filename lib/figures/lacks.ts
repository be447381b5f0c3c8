/** What may be missing or odd in a case, in the order in which it is shown. */
export const LACKS = [
  'no-time', 'no-contact', 'not-asked', 'no-outcome', 'no-procurement', 'no-buyer-number', 'unreachable', 'no-sector', 'registered-twice',
] as const // prettier-ignore
export type Lack = (typeof LACKS)[number]

/** An advisor has had the case so long, and nobody has logged any time. */
export const DAYS_WITHOUT_TIME = 14
/** The bid deadline passed so long ago, and the company has not been asked how it went. */
export const DAYS_UNASKED = 7
/** The bid deadline passed so long ago, and nobody knows how it went. */
export const DAYS_WITHOUT_OUTCOME = 90
