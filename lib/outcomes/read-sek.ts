import type { PlainFormCode } from '@/lib/refusals/facts'

/** As the database holds it. */
const MOST = 100_000_000_000

/** '1 200 000 kr' → 1200000. Decimals and other marks are refused: 1.200 may be a million or a thousand. */
export function readSek(line: string): { value: number } | { fault: PlainFormCode } {
  const digits = line.replace(/\s/g, '').replace(/(kr|kronor|sek)$/i, '')
  const value = Number(digits)
  return /^\d{1,12}$/.test(digits) && value > 0 && value <= MOST ? { value } : { fault: 'value-format' }
}
