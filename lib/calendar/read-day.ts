import { addDays, daysBetween, isDay, today, weekday } from '@/lib/calendar/days'
import { monthNamed, weekdayNamed } from '@/lib/calendar/spoken-days'
import { plainSpelling, withoutWrapping } from '@/lib/text/spelling'

/** Which year a day without one belongs to: a deadline is coming, work is past, and a filter may be either. */
export type Direction = 'coming' | 'past' | 'nearest'

/** 'i dag' and 'idag' are one. */
const DAYS_FROM_NOW = new Map([
  ['igår', -1], ['yesterday', -1], ['idag', 0], ['today', 0], ['imorgon', 1], ['imorrn', 1], ['tomorrow', 1],
]) // prettier-ignore

type Parts = { year?: string | undefined; month: number; date: string }

/** Later years are no day that a person means. */
export const LAST_YEAR = 2199

/**
 * What a person typed, as a day: '2026-12-01', '20261201', '26-12-01' (read as 20YY), '2026/12/1', '1 dec 2026',
 * 'tisdag den 1 december', 'December 1, 2026', '1/12 2026', '1/12-26', '1.12.2026', '1/12', 'i dag' or 'i morgon'.
 * '1/12/2026' is the first of December here and the twelfth of January elsewhere, so slashes or hyphens all through are
 * read only when they can mean one day. Null for anything else, a day that does not exist, a weekday that is not the day's, and years outside 1900–2199.
 */
export function parseDay(text: string, direction: Direction = 'nearest', now: string = today()): string | null {
  const plain = withoutWrapping(plainSpelling(text).slice(0, 60)).replace(/ ?\/ ?/g, '/')
  const away = DAYS_FROM_NOW.get(plain.replace(/^i (?=dag|g|m)/, 'i'))
  if (away !== undefined) return addDays(now, away)
  const { rest, named } = withoutWeekday(plain)
  const parts = inNumbers(rest) ?? inWords(rest)
  const day = parts && (parts.year ? dayOfParts({ ...parts, year: parts.year }) : yearless(parts, direction, now))
  if (!day || day < '1900-01-01' || day > `${LAST_YEAR}-12-31`) return null
  return named === null || weekday(day) === named ? day : null
}

function withoutWeekday(plain: string): { rest: string; named: number | null } {
  const [whole = '', word = ''] = /^(\p{L}+)\.?,? /u.exec(plain) ?? []
  const named = weekdayNamed(word)
  const rest = named === null ? plain : plain.slice(whole.length)
  return { rest: rest.replace(/^den /, ''), named }
}

function inNumbers(plain: string): Parts | null {
  const yearFirst =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})([-/.]| )(\d{1,2})\2(\d{1,2})$/.exec(plain)?.filter((_, at) => at !== 2) ??
    /^(\d{2})-(\d{2})-(\d{2})$/.exec(plain)
  if (yearFirst) {
    const [, year = '', month = '', date = ''] = yearFirst
    return { year, month: Number(month), date }
  }
  const dateFirst =
    /^(\d{1,2})[/.](\d{1,2})(?:,? (?:år )?(\d{4}))?$/.exec(plain) ??
    /^(\d{1,2})\/(\d{1,2}),? ?[-' ](\d{4}|\d{2})$/.exec(plain) ??
    /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(plain)
  if (dateFirst) {
    const [whole, date = '', month = '', year] = dateFirst
    // '10.30' is a clock time before it is a day.
    return year === undefined && whole.includes('.') ? null : { year, month: Number(month), date }
  }
  const [, date = '', , month = '', year] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(plain) ?? []
  return year !== undefined && (Number(date) > 12 || date === month) ? { year, month: Number(month), date } : null
}

function inWords(plain: string): Parts | null {
  const [, date, name, year] =
    /^(\d{1,2})(?::?[ae]|st|nd|rd|th|\.)?[- ]?(?:of )?(\p{L}{3,9})\.?,? ?(?:[-' ]?(\d{4}|(?<=[-' ])\d{2}))?$/u.exec(
      plain,
    ) ?? []
  const [, nameFirst, dateLast, yearLast] =
    /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(plain) ?? []
  const month = monthNamed(name ?? nameFirst ?? '')
  return month === null ? null : { year: year ?? yearLast, month, date: date ?? dateLast ?? '' }
}

function dayOfParts({ year, month, date }: Parts & { year: string }): string | null {
  const two = (number: number | string) => String(number).padStart(2, '0')
  const day = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(date)}`
  return isDay(day) ? day : null
}

function yearless(parts: Parts, direction: Direction, now: string): string | null {
  const year = Number(now.slice(0, 4))
  const around = [year - 1, year, year + 1]
    .map((one) => dayOfParts({ ...parts, year: String(one) }))
    .filter((day) => day !== null)
  const away = (day: string) => Math.abs(daysBetween(now, day))
  if (direction === 'coming') return around.find((day) => day >= now) ?? null
  if (direction === 'past') return around.findLast((day) => day <= now) ?? null
  return around.sort((a, b) => away(a) - away(b))[0] ?? null
}
