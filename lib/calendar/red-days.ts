import { addDays, weekday } from '@/lib/calendar/days'

type FreeDays = { red: ReadonlySet<string>; eves: ReadonlySet<string> }

const years = new Map<number, FreeDays>()

/** Gregorian Easter Sunday (Meeus, Jones, Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return `${year}-${pad(Math.floor(n / 31))}-${pad((n % 31) + 1)}`
}

/** Lag (1989:253) om allmänna helgdagar. Ordinary Sundays are not listed; they are no working days anyway. */
export function isRedDay(day: string): boolean {
  return freeDaysOf(day).red.has(day)
}

/** Midsummer Eve, Christmas Eve or New Year's Eve: equal to Sundays in lag (1930:173), but no public holidays. */
export function isEve(day: string): boolean {
  return freeDaysOf(day).eves.has(day)
}

function freeDaysOf(day: string): FreeDays {
  const year = Number(day.slice(0, 4))
  const known = years.get(year)
  if (known !== undefined) return known
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(`${year}-06-20`)
  const found: FreeDays = {
    red: new Set([
      `${year}-01-01`,
      `${year}-01-06`,
      addDays(easter, -2),
      easter,
      addDays(easter, 1),
      `${year}-05-01`,
      addDays(easter, 39),
      addDays(easter, 49),
      `${year}-06-06`,
      midsummer,
      saturdayFrom(`${year}-10-31`),
      `${year}-12-25`,
      `${year}-12-26`,
    ]),
    eves: new Set([addDays(midsummer, -1), `${year}-12-24`, `${year}-12-31`]),
  }
  years.set(year, found)
  return found
}

/** The first Saturday on or after the day. */
function saturdayFrom(day: string): string {
  return addDays(day, (6 - weekday(day) + 7) % 7)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
