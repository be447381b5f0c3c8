import { addDays } from '@/lib/calendar/days'

/** A month, '2026-11', or a quarter, '2026-Q4'. */
export type Period = { from: string; until: string }

/** The first day and the day after the last; null for anything that is neither month nor quarter. */
export function daysOfPeriod(period: string): Period | null {
  const match = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/.exec(period)
  if (!match) return null
  const [, year = '', month, quarter] = match
  const first = month ? Number(month) : (Number(quarter) - 1) * 3 + 1
  return { from: firstOf(Number(year), first), until: firstOf(Number(year), first + (month ? 1 : 3)) }
}

/** '2026-11' of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Every month from the first to the last, both counted. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

/** The same from the earliest to the latest of those given; none for none. */
export function withMonthsBetween(months: Iterable<string>): string[] {
  const known = [...months].sort()
  const [first] = known
  const last = known.at(-1)
  return first && last ? monthsBetween(first, last) : []
}

/** 'november 2026', or 'kvartal 4 2026' by the word that is given for a quarter. */
export function nameOfPeriod(period: string, locale: string, quarterWord: (quarter: number, year: string) => string) {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter) return quarterWord(Number(quarter[2]), quarter[1] ?? '')
  const format = new Intl.DateTimeFormat(locale.startsWith('en') ? 'en-GB' : 'sv-SE', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${period}-01T00:00:00Z`))
}

function nextMonth(month: string): string {
  return monthOf(addDays(`${month}-01`, 31))
}

function firstOf(year: number, month: number): string {
  const over = month > 12
  return `${String(over ? year + 1 : year).padStart(4, '0')}-${String(over ? month - 12 : month).padStart(2, '0')}-01`
}
