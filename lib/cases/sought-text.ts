import { parseOrgNumber } from '@/lib/companies/org-number'
import { plainSpelling } from '@/lib/text/spelling'

export const LONGEST_SEARCH = 100
export const CASES_PER_SEARCH = 20

/** What a case is found by, as the results are grouped. */
export const FOUND_BY = ['number', 'company', 'person', 'buyer', 'words'] as const
export type FoundBy = (typeof FOUND_BY)[number]

/** Digits enough for a personal identity number or a telephone number, however they are set apart. */
const LONG_NUMBER = /\d(?:[^\p{L}\d]*\d){9}/u

/**
 * Whether a search may stand in an address, where browsers, proxies and logs keep it. A legal entity's number is public;
 * any other long number may be someone's personal identity number, also when it is mistyped.
 */
export function mayStandInAddress(text: string): boolean {
  const plain = plainSpelling(text)
  if (!LONG_NUMBER.test(plain)) return true
  const parsed = parseOrgNumber(plain)
  return parsed.ok && parsed.value.kind === 'legal'
}
