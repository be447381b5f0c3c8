import { addDays, daysBetween } from '@/lib/calendar/days'
import type { Scope } from '@/lib/figures/overview'
import type { KnownRound } from '@/lib/figures/scope'
import type { Query } from '@/lib/lists/query'
import { periodAYearAgo, periodBefore } from '@/lib/figures/other-periods'
import { daysOfPeriod, type Period } from '@/lib/figures/period'

/** What figures are held against: what came just before, or the same a year ago. */
export const COMPARISONS = ['before', 'year'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** `isUnclear`: it asks for something that is no comparison. */
export type AskedComparison = { by: Comparison | undefined; isUnclear: boolean }

export function readComparison(query: Query): AskedComparison {
  const by = COMPARISONS.find((one) => one === query.compare)
  return { by, isUnclear: Boolean(query.compare) && !by }
}

/**
 * The scope that another is held against; null where there is none. A round is held against the one before it, and shares
 * no case with it. Days that are not all of the round's own time are those of every round.
 */
export function comparedScope(scope: Scope, by: Comparison, rounds: readonly KnownRound[]): Scope | null {
  const { round: code, period, ...rest } = scope
  const round = rounds.find((one) => one.code === code)
  if (period === undefined) {
    const earlier = by === 'before' && round && rounds.filter(({ openedOn }) => openedOn < round.openedOn)
    const last = earlier ? earlier.reduce<KnownRound | undefined>(later, undefined) : undefined
    return last ? { ...rest, round: last.code } : null
  }
  const other = by === 'before' ? periodBefore(period) : periodAYearAgo(period)
  const days = other === null ? null : daysOfPeriod(other)
  if (other === null || !days) return null
  return { ...rest, period: other, ...(round && round.openedOn <= days.from && { round: round.code }) }
}

const later = (one: KnownRound | undefined, other: KnownRound) => (one && one.openedOn > other.openedOn ? one : other)

/** How much of the days has passed, today counted; null once all has. */
export function daysPassed({ from, until }: Period, today: string): { passed: number; all: number } | null {
  if (today >= addDays(until, -1)) return null
  return { passed: Math.max(0, daysBetween(from, today) + 1), all: daysBetween(from, until) }
}
