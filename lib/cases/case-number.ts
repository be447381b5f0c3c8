import { OTHER_SERIES, parseReferenceNumber } from '@/lib/text/reference-number'

/**
 * A case number as people write it: 'UA-2026-0142', 'ua 2026 142', '[UA–2026–0142]', '2026-142', '142'. The year is
 * null when it is not said. Null for anything else, and for the number of something that is no case.
 */
export function parseCaseNumber(text: string): { year: number | null; seq: number } | null {
  const number = parseReferenceNumber(text)
  if (number === null || OTHER_SERIES.includes(number.series ?? '')) return null
  return { year: number.year, seq: number.seq }
}
