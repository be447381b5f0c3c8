import { periodBefore } from '@/lib/figures/other-periods'
import { daysOfPeriod, monthOf, quarterOf } from '@/lib/figures/period'
import type { Query } from '@/lib/lists/query'

/** This month and the last, this quarter and the last, with the one that is chosen where it is none of them. */
export function nearPeriods(today: string, chosen?: string): string[] {
  const near = [monthOf(today), quarterOf(today)].flatMap((now) => [now, periodBefore(now) ?? now])
  return chosen && !near.includes(chosen) ? [chosen, ...near] : near
}

/** The period that an address names; none where it names no such days, and then the figures are of all time. */
export function readNearPeriod({ period }: Query): string | undefined {
  return typeof period === 'string' && daysOfPeriod(period) ? period : undefined
}
