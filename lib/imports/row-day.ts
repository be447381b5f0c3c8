import { isDay } from '@/lib/calendar/days'
import { parseDay } from '@/lib/calendar/read-day'
import type { DayOrder } from '@/lib/imports/codes'

const YEAR_FIRST = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?$/
const BY_NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/

type Parts = { first: number; second: number; year: string; dotted: boolean }

/** What a day is that can be read in two ways. */
export const EITHER = 'either'

/** A row's day as 'YYYY-MM-DD'; EITHER when it can be read in two ways and nobody has said which; null for no day. */
export function rowDay(text: string, order: DayOrder | null): string | null {
  const [, whole] = YEAR_FIRST.exec(text) ?? []
  if (whole) return isDay(whole) ? whole : null
  const parts = partsOf(text)
  if (!parts) return parseDay(text, 'past')
  const { first, second } = parts
  const read = orderOf(parts) ?? (first === second ? 'day-first' : order)
  if (read === null) return EITHER
  return dayOf(parts, read === 'day-first' ? [second, first] : [first, second])
}

/** How a file writes its days, where any of them can be read in one way only; null where none can, or they disagree. */
export function dayOrderOf(texts: readonly string[]): DayOrder | null {
  const orders = new Set(texts.map((text) => partsOf(text)).map((parts) => parts && orderOf(parts)))
  orders.delete(null)
  const [order] = orders
  return orders.size === 1 ? (order ?? null) : null
}

function partsOf(text: string): Parts | null {
  const [, first, sign, second, year] = BY_NUMBERS.exec(text) ?? []
  if (!year) return null
  return { first: Number(first), second: Number(second), year: year.padStart(4, '20'), dotted: sign === '.' }
}

/** With dots, as in German and Finnish, the day is always first. */
function orderOf({ first, second, dotted }: Parts): DayOrder | null {
  if (dotted || first > 12) return 'day-first'
  return second > 12 ? 'month-first' : null
}

function dayOf({ year }: Parts, [month, date]: [number, number]): string | null {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${year}-${two(month)}-${two(date)}`
  return isDay(day) ? day : null
}
