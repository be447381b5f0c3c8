declare const unit: unique symbol

/** Whole minutes. Negative only for the reversal of an entry. */
export type Minutes = number & { readonly [unit]: 'minutes' }

export const LONGEST_ENTRY_MINUTES = 600

const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'

const WITH_UNITS =
  /^(?:(\d{1,3})(?:[.,](\d))? ?(?:h|t|tim|timme|timmar|hr|hrs|hour|hours)\.?)?(?: ?(?:och|and|,)? ?(\d{1,3}) ?(m|min|mins|minut|minuter|minute|minutes)?\.?)?$/

/** Throws a RangeError unless the number is whole. */
export function minutes(count: number): Minutes {
  if (!Number.isSafeInteger(count)) throw new RangeError('Minutes are whole')
  return (count === 0 ? 0 : count) as Minutes
}

/**
 * What a person typed as the length of one entry, 1–600 minutes; null for anything else.
 *
 * '90' and '90 min' are minutes; '1:30' and '1 tim 30 min' hours and minutes; '1,5', '1.5' and '1,5 h'
 * hours. Two decimals are read after a comma and as quarters only ('2,25'): '1.30' and '1,30' may mean 1 h 30 min or
 * 1.3 h, and a guess would cost the company time.
 */
export function parseDuration(text: string): Minutes | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const count = plainMinutes(plain) ?? clockMinutes(plain) ?? decimalHours(plain) ?? withUnits(plain)
  return count !== null && count >= 1 && count <= LONGEST_ENTRY_MINUTES ? minutes(count) : null
}

/** '3 tim 15 min' or '3 h 15 min', '5 tim', '45 min', '0 min'; no-break spaces between number and unit. */
export function formatMinutes(count: number, locale: string): string {
  const total = Math.abs(minutes(count))
  const hours = Math.floor(total / 60)
  const rest = total % 60
  const parts: string[] = []
  if (hours > 0) parts.push(`${hours}${NO_BREAK_SPACE}${locale.startsWith('en') ? 'h' : 'tim'}`)
  if (rest > 0 || hours === 0) parts.push(`${rest}${NO_BREAK_SPACE}min`)
  return (count < 0 ? MINUS : '') + parts.join(' ')
}

/** Decimal hours for exports, two decimals: '2,25' or '2.25'. */
export function formatDecimalHours(count: number, locale: string): string {
  const hours = (minutes(count) / 60).toFixed(2)
  return locale.startsWith('en') ? hours : hours.replace('.', ',')
}

function plainMinutes(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null
}

function clockMinutes(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}

function decimalHours(text: string): number | null {
  const match = /^(\d{1,2})(?:[.,](\d)|,(00|25|50|75))$/.exec(text)
  if (match === null) return null
  const [, hours, tenths, hundredths] = match
  return Number(hours) * 60 + (hundredths === undefined ? Number(tenths) * 6 : (Number(hundredths) * 3) / 5)
}

function withUnits(text: string): number | null {
  const match = WITH_UNITS.exec(text)
  if (match === null) return null
  const [, hours, tenths, rest, restUnit] = match
  if (hours === undefined) return rest === undefined || restUnit === undefined ? null : Number(rest)
  if (rest === undefined) return Number(hours) * 60 + Number(tenths ?? 0) * 6
  return tenths === undefined && Number(rest) < 60 ? Number(hours) * 60 + Number(rest) : null
}
