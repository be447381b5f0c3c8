import { clockOf } from '@/lib/calendar/clock'
import { dayOf, utcMidnight } from '@/lib/calendar/days'
import { thisYear } from '@/lib/calendar/this-year'

/**
 * 'long' 22 november 2026 · 'short' 2026-11-22 · 'weekday' söndag 22 november · 'brief' sön 22 nov, both with their year
 * when it is not this one · 'whole' söndag 22 november 2026.
 */
export type DayStyle = 'long' | 'short' | 'weekday' | 'brief' | 'whole'

const dayOptions = {
  long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  whole: { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  brief: { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const dateOptions = {
  ...dayOptions,
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  weekdayAlone: { weekday: 'short', timeZone: 'UTC' },
} as const

const dateFormats = new Map<string, Intl.DateTimeFormat>()
const numberFormats = new Map<string, Intl.NumberFormat>()

/** `day` is 'YYYY-MM-DD'. Throws a RangeError for a day that does not exist. */
export function formatDay(day: string, locale: string, style: DayStyle = 'long'): string {
  const midnight = utcMidnight(day)
  if (style === 'short') return day
  const said = dateFormat(locale, style).format(midnight)
  if (style === 'long') return said
  const year = day.slice(0, 4)
  const dated = style === 'whole' || year !== thisYear() ? `${said} ${year}` : said
  // Swedish ends a shortened month with a full stop, which reads as the end of a sentence in a row.
  return style === 'brief' ? dated.replaceAll('.', '') : dated
}

/** `month` is 'YYYY-MM': 'november 2026'. */
export function formatMonth(month: string, locale: string): string {
  return dateFormat(locale, 'month').format(utcMidnight(`${month}-01`))
}

/** Monday is 1: 'mån'. */
export function formatWeekday(weekday: number, locale: string): string {
  return dateFormat(locale, 'weekdayAlone').format(utcMidnight(`2024-01-0${weekday}`))
}

/** '23–29 november 2026', '30 november–6 december 2026'. */
export function formatDays(first: string, last: string, locale: string): string {
  return dateFormat(locale, 'long').formatRange(utcMidnight(first), utcMidnight(last))
}

/** '22 november 2026 kl. 13.30' or '22 November 2026, 13:30', short '2026-11-22 13.30', Stockholm time. */
export function formatInstant(instant: Date, locale: string, style: DayStyle = 'long'): string {
  const between = style === 'short' ? ' ' : tagOf(locale) === 'sv-SE' ? ' kl. ' : ', '
  return formatDay(dayOf(instant), locale, style) + between + formatClock(instant, locale)
}

/** '13.30' or '13:30', Stockholm time. */
export function formatClock(instant: Date, locale: string): string {
  return sayClock(clockOf(instant), locale)
}

/** A clock time 'HH:MM' as the language writes it: Swedish with a full stop. */
export function sayClock(clock: string, locale: string): string {
  return tagOf(locale) === 'sv-SE' ? clock.replace(':', '.') : clock
}

/** '1 234' or '1,234'. */
export function formatCount(count: number, locale: string): string {
  return numberFormat(locale, 'decimal').format(count)
}

/** '2,4', '3,0': tenths as a number with one decimal. */
export function formatTenths(tenths: number, locale: string): string {
  return numberFormat(locale, 'tenths').format(tenths / 10)
}

/** '95 414 kr', '95,414 EUR': an amount as decimal digits, and the three letters of its currency. */
export function formatMoney({ amount, currency }: { amount: string; currency: string }, locale: string): string {
  return `${formatCount(Number(amount), locale)}\u00a0${currency === 'SEK' ? 'kr' : currency}`
}

/** A share between 0 and 1 in whole per cent: '15 %' or '15%'. */
export function formatPercent(share: number, locale: string): string {
  return numberFormat(locale, 'percent').format(share)
}

/** The tag Intl gets: English is British, anything else Swedish. */
function tagOf(locale: string): 'sv-SE' | 'en-GB' {
  return locale.startsWith('en') ? 'en-GB' : 'sv-SE'
}

function dateFormat(locale: string, style: keyof typeof dateOptions): Intl.DateTimeFormat {
  const tag = tagOf(locale)
  return kept(dateFormats, `${tag} ${style}`, () => new Intl.DateTimeFormat(tag, dateOptions[style]))
}

function numberFormat(locale: string, style: 'decimal' | 'percent' | 'tenths'): Intl.NumberFormat {
  const tag = tagOf(locale)
  const digits = { decimal: [0, 2], percent: [0, 0], tenths: [1, 1] }[style]
  const options = {
    style: style === 'percent' ? style : 'decimal',
    ...{ minimumFractionDigits: digits[0], maximumFractionDigits: digits[1] },
  } as const
  return kept(numberFormats, `${tag} ${style}`, () => new Intl.NumberFormat(tag, options))
}

function kept<T>(formats: Map<string, T>, name: string, make: () => T): T {
  const known = formats.get(name)
  if (known !== undefined) return known
  const made = make()
  formats.set(name, made)
  return made
}
