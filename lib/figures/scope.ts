import { readCaseFilter } from '@/lib/figures/case-filter'
import type { Query } from '@/lib/lists/query'
import type { Scope } from '@/lib/figures/overview'
import { monthOf, monthsBetween, quarterOf } from '@/lib/figures/period'

type Known = { code: string; openedOn: string; closedOn: string | null }

/** The round that the address names, otherwise the open one, otherwise the latest; `all` is every round. Newest round first. */
export function readScope(query: Query, rounds: readonly Known[]): Scope {
  const { period } = readCaseFilter({ period: query.period })
  const open = rounds.find(({ closedOn }) => closedOn === null) ?? rounds[0]
  const named = rounds.find(({ code }) => code === query.round)
  const round = query.round === 'all' && !named ? undefined : (named ?? open)?.code
  return { ...(round && { round }), ...(period && { period }) }
}

/** The same for who may compare nothing that overlaps: one round, and the whole of it. Undefined before the first. */
export function readWholeRound(query: Query, rounds: readonly Known[]): string | undefined {
  return readScope({ round: query.round === 'all' ? undefined : query.round }, rounds).round
}

/** Every month and quarter since the first round opened, newest first. */
export function periodsSince(rounds: readonly Known[], today: string): string[] {
  const first = rounds.reduce((earliest, { openedOn }) => (openedOn < earliest ? openedOn : earliest), today)
  const months = monthsBetween(monthOf(first), monthOf(today)).reverse()
  const quarters = [...new Set(months.map((month) => quarterOf(`${month}-01`)))]
  return [...months, ...quarters]
}
