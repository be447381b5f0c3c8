import { addDays, isDay } from '@/lib/calendar/days'
import { parseWeek, weekName, weekOf } from '@/lib/calendar/weeks'
import { formatDays, formatMonth } from '@/lib/i18n/formats'

/** The first day and the day after the last. */
export type Period = { from: string; until: string }

/** A period is one of these, or two days with both counted: '2026-11-03--2026-11-15'. In the order that they are offered in. */
export const KINDS_OF_PERIOD = ['week', 'month', 'quarter'] as const
export type KindOfPeriod = (typeof KINDS_OF_PERIOD)[number] | 'days'

const FORMS: Record<KindOfPeriod, RegExp> = {
  week: /^20\d{2}-W\d{2}$/,
  month: /^20\d{2}-(0[1-9]|1[0-2])$/,
  quarter: /^20\d{2}-Q[1-4]$/,
  days: /^20\d{2}-\d{2}-\d{2}--20\d{2}-\d{2}-\d{2}$/,
}

export function kindOfPeriod(period: string): KindOfPeriod | null {
  return ([...KINDS_OF_PERIOD, 'days'] as const).find((kind) => FORMS[kind].test(period)) ?? null
}

/** The first day and the day after the last; null for anything that is no period. */
export function daysOfPeriod(period: string): Period | null {
  const year = Number(period.slice(0, 4))
  switch (kindOfPeriod(period)) {
    case 'week': {
      const monday = parseWeek(period)
      return monday === null ? null : { from: monday, until: addDays(monday, 7) }
    }
    case 'month':
      return { from: firstOf(year, Number(period.slice(5))), until: firstOf(year, Number(period.slice(5)) + 1) }
    case 'quarter':
      return {
        from: firstOf(year, Number(period.slice(6)) * 3 - 2),
        until: firstOf(year, Number(period.slice(6)) * 3 + 1),
      }
    case 'days':
      return daysOf(period.slice(0, 10), period.slice(12))
    case null:
      return null
  }
}

/** Two days as a period, both counted. */
export function periodOf(first: string, last: string): string {
  return `${first}--${last}`
}

/** What is in both; null where nothing is. */
export function commonPeriod(one: string | undefined, other: string): string | null {
  const [a, b] = [one === undefined ? null : daysOfPeriod(one), daysOfPeriod(other)]
  if (one === undefined || !a || !b) return other
  const common = { from: a.from > b.from ? a.from : b.from, until: a.until < b.until ? a.until : b.until }
  if (common.from >= common.until) return null
  const same = (whole: Period) => whole.from === common.from && whole.until === common.until
  return same(b) ? other : same(a) ? one : periodOf(common.from, addDays(common.until, -1))
}

/** The months that lie wholly within the days, as days; null for none. What is left is before it and after it. */
export function wholeMonthsIn({ from, until }: Period): Period | null {
  const first = from.endsWith('-01') ? from : `${nextMonth(monthOf(from))}-01`
  const last = `${monthOf(until)}-01`
  return first < last ? { from: first, until: last } : null
}

/** '2026-11' of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

export function weekPeriodOf(day: string): string {
  return weekName(day, 'en')
}

/** How a week and a quarter are said. */
export type PeriodWords = {
  week: (week: { week: number; year: number }) => string
  quarter: (quarter: { quarter: number; year: string }) => string
}

/** 'november 2026', '3–15 november 2026', or by the words that are given. */
export function nameOfPeriod(period: string, locale: string, words: PeriodWords): string {
  const days = daysOfPeriod(period)
  if (!days) return period
  switch (kindOfPeriod(period)) {
    case 'week':
      return words.week(weekOf(days.from))
    case 'quarter':
      return words.quarter({ quarter: Number(period.slice(6)), year: period.slice(0, 4) })
    case 'month':
      return formatMonth(period, locale)
    case 'days':
    case null:
      return formatDays(days.from, addDays(days.until, -1), locale)
  }
}

function daysOf(first: string, last: string): Period | null {
  return isDay(first) && isDay(last) && first <= last ? { from: first, until: addDays(last, 1) } : null
}

function nextMonth(month: string): string {
  return monthOf(addDays(`${month}-01`, 31))
}

function firstOf(year: number, month: number): string {
  const over = month > 12
  return `${String(over ? year + 1 : year).padStart(4, '0')}-${String(over ? month - 12 : month).padStart(2, '0')}-01`
}
