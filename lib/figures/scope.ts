import { addDays } from '@/lib/calendar/days'
import { choiceOf, type Choice } from '@/lib/figures/choice'
import type { Query } from '@/lib/lists/query'
import type { Scope } from '@/lib/figures/overview'
import { movingPeriodOf } from '@/lib/figures/moving-period'
import { monthsBetween } from '@/lib/calendar/months'
import { monthOf, quarterOf, weekPeriodOf } from '@/lib/figures/period'
import { readPeriod } from '@/lib/figures/read-period'

/** As a list of rounds has them. */
export type KnownRound = { code: string; openedOn: string; closedOn: string | null }

/** The round that the address names, otherwise the open one, otherwise the latest; `all` is every round. Newest round first. */
export function readScope(query: Query, rounds: readonly KnownRound[]): Scope {
  const { period } = readPeriod(query)
  const open = rounds.find(({ closedOn }) => closedOn === null) ?? rounds[0]
  const named = rounds.find(({ code }) => code === query.round)
  const round = query.round === 'all' && !named ? undefined : (named ?? open)?.code
  return { ...(round && { round }), ...(period && { period }) }
}

/** Whether the address names a round that there is not: the figures are then of another, and say so. */
export function namesNoRound(query: Query, rounds: readonly KnownRound[], all = true): boolean {
  if (query.round === undefined || query.round === '' || (all && query.round === 'all')) return false
  return !rounds.some(({ code }) => code === query.round)
}

/** The scope as the pages of figures read it. */
export function queryOfScope(scope: Scope, compare?: string): ScopeQuery {
  const { round, period } = scope
  return { round: round ?? 'all', period, ...choiceOf(scope), ...(compare && { compare }) }
}

/**
 * The same for a view that is kept: the round that is open, and this week, month or quarter or the last, are those of the day
 * it is looked at.
 */
export function keptQueryOfScope(
  scope: Scope,
  compare: string | undefined,
  { rounds, today }: { rounds: readonly KnownRound[]; today: string },
): string {
  const { round, period, ...kept } = queryOfScope(scope, compare)
  const isUsual = readScope({}, rounds).round === scope.round
  const moving = movingPeriodOf(period, today) ?? period
  const said = { ...(isUsual ? {} : { round }), ...(moving && { period: moving }), ...kept }
  return new URLSearchParams(said).toString()
}

export type ScopeQuery = Choice & { round: string; period: string | undefined; compare?: string }

/** The same for who may compare nothing that overlaps: one round, and the whole of it. Undefined before the first. */
export function readWholeRound(query: Query, rounds: readonly KnownRound[]): string | undefined {
  return readScope({ round: query.round === 'all' ? undefined : query.round }, rounds).round
}

/** Weeks further back are asked for by their days. */
const MOST_WEEKS = 53

/** Every month and quarter since the first round opened, and the weeks of the last year, newest first. */
export function periodsSince(rounds: readonly KnownRound[], today: string): string[] {
  const first = rounds.reduce((earliest, { openedOn }) => (openedOn < earliest ? openedOn : earliest), today)
  const months = monthsBetween(monthOf(first), monthOf(today)).reverse()
  const quarters = months.map((month) => quarterOf(`${month}-01`))
  const mondays = Array.from({ length: MOST_WEEKS }, (_, index) => addDays(today, -7 * index))
  const weeks = mondays.map(weekPeriodOf).filter((week) => week >= weekPeriodOf(first))
  return [...weeks, ...months, ...new Set(quarters)]
}
