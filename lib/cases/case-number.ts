import { OTHER_SERIES, parseReferenceNumber, type ReferenceNumber } from '@/lib/text/reference-number'

/**
 * A case number as people write it: 'UA-2026-0142', 'ua 2026 142', '[UA–2026–0142]', '2026-142', '142'. What is not said
 * is null. Null for anything else, and for the number of something that is no case. A buyer's 'KS 2026/142' looks like
 * one: whoever seeks a case asks for its series as well.
 */
export function parseCaseNumber(text: string): ReferenceNumber | null {
  const number = parseReferenceNumber(text)
  if (number === null || OTHER_SERIES.includes(number.series ?? '')) return null
  return number
}
