declare const unit: unique symbol

/** Whole minutes. Negative only for the reversal of an entry. */
export type Minutes = number & { readonly [unit]: 'minutes' }

export const LONGEST_ENTRY_MINUTES = 600
/** As the database has it of a round's cap. */
export const MOST_SUPPORT_MINUTES = 6000

const NO_BREAK_SPACE = '\u00a0'
const MINUS = '\u2212'

/** Throws a RangeError unless the number is whole. */
export function minutes(count: number): Minutes {
  if (!Number.isSafeInteger(count)) throw new RangeError('Minutes are whole')
  return (count === 0 ? 0 : count) as Minutes
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

/** In running text the numbers up to twelve are words. */
const NUMBERS = {
  sv: ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

/** 'fem timmar' or 'five hours' in a sentence; what is no half hour as formatMinutes writes it. */
export function sayHours(count: number, locale: string): string {
  if (minutes(count) % 30 !== 0) return formatMinutes(count, locale)
  const [tag, words] = locale.startsWith('en') ? ['en-GB', NUMBERS.en] : ['sv-SE', NUMBERS.sv]
  const word = words[count / 60 - 1]
  return new Intl.NumberFormat(tag, { style: 'unit', unit: 'hour', unitDisplay: 'long' })
    .formatToParts(count / 60)
    .map(({ type, value }) => (type === 'integer' && word ? word : value))
    .join('')
}

/** Decimal hours for exports, two decimals: '2,25' or '2.25'. */
export function formatDecimalHours(count: number, locale: string): string {
  const hours = (minutes(count) / 60).toFixed(2)
  return locale.startsWith('en') ? hours : hours.replace('.', ',')
}
