import { addDays, daysBetween, isDay } from '@/lib/calendar/days'
import { daysOfPeriod, kindOfPeriod, monthOf, periodOf, quarterOf, weekPeriodOf } from '@/lib/figures/period'

/** As many days as the period has, or the week, month or quarter, just before it. */
export function periodBefore(period: string): string | null {
  const days = daysOfPeriod(period)
  if (!days) return null
  const last = addDays(days.from, -1)
  return named(period, last) ?? periodOf(addDays(days.from, -daysBetween(days.from, days.until)), last)
}

/** The week of the same number, or the same days, of the year before; null for a week that year did not have. */
export function periodAYearAgo(period: string): string | null {
  const days = daysOfPeriod(period)
  if (!days) return null
  const year = Number(period.slice(0, 4))
  const ago = `${year - 1}${period.slice(4)}`
  if (kindOfPeriod(period) !== 'days') return daysOfPeriod(ago) ? ago : null
  return periodOf(dayAYearAgo(days.from), dayAYearAgo(addDays(days.until, -1)))
}

/** The period of the same kind that a day is in; null for those that are any two days. */
function named(period: string, day: string): string | null {
  switch (kindOfPeriod(period)) {
    case 'week':
      return weekPeriodOf(day)
    case 'month':
      return monthOf(day)
    case 'quarter':
      return quarterOf(day)
    case 'days':
    case null:
      return null
  }
}

/** The last of February for a day that year did not have. */
function dayAYearAgo(day: string): string {
  const ago = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return isDay(ago) ? ago : `${ago.slice(0, 8)}28`
}
