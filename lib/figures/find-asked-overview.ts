import 'server-only'
import type { ProjectLead, SteeringMember } from '@/lib/actors/actor'
import type { BarrierCounts } from '@/lib/figures/barriers'
import { isNarrowed, readChoice, type ChoiceName } from '@/lib/figures/choice'
import { codesOf, type Choosables } from '@/lib/figures/choosable'
import { comparedScope, readComparison, type AskedComparison } from '@/lib/figures/compare'
import { findBarriers } from '@/lib/figures/find-barriers'
import { findShownOverview } from '@/lib/figures/find-overview'
import { orNull } from '@/lib/figures/or-null'
import type { Scope } from '@/lib/figures/overview'
import { readScope, readWholeRound } from '@/lib/figures/scope'
import type { ShownOverview } from '@/lib/figures/shown-overview'
import type { Query } from '@/lib/lists/query'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listTargets } from '@/lib/rounds/list-targets'
import type { SetTargets } from '@/lib/rounds/targets'

type ListedRound = Awaited<ReturnType<typeof listRounds>>[number]
type Compared = { scope: Scope; overview: ShownOverview }

/**
 * `whole`: the round, where the figures are of all of it; targets are for nothing less. `unclear`: what the address names
 * that there is none of.
 */
export type AskedOverview = {
  rounds: ListedRound[]
  scope: Scope
  unclear: ChoiceName[]
  whole: ListedRound | undefined
  targets: SetTargets | null
  comparison: AskedComparison
  overview: ShownOverview
  compared: Compared | undefined
  /** What stood in the way of bids, of a whole round alone: its parts could be subtracted. Null where it could not be worked out. */
  barriers: BarrierCounts | null | undefined
}

/**
 * The figures that an address asks for, with those they are held against, for the page and its file alike. `all` is what a
 * lead may choose cases by; who reads figures only gets one whole round, without numbers that would reveal a company.
 */
export async function findAskedOverview(
  reader: ProjectLead | SteeringMember,
  query: Query,
  places: readonly string[],
  all: Choosables | undefined,
): Promise<AskedOverview> {
  const rounds = await listRounds(reader)
  const { choice, unclear } = all ? readChoice(query, codesOf(all)) : { choice: {}, unclear: [] }
  const isLead = reader.role === 'project-lead'
  const scope = isLead ? { ...readScope(query, rounds), ...choice } : { round: readWholeRound(query, rounds) }
  const whole = isNarrowed(choice) || scope.period ? undefined : rounds.find(({ code }) => code === scope.round)
  const comparison = readComparison(query)
  const other = comparison.by ? comparedScope(scope, comparison.by, rounds) : null
  const [[targets = null], overview, then, found] = await Promise.all([
    whole ? listTargets(reader, whole.code) : [],
    findShownOverview(reader, scope, places),
    other && findShownOverview(reader, other, places),
    whole && orNull('barriers', findBarriers(reader, whole.code, 'buyer-kind')),
  ])
  const compared = other && then ? { scope: other, overview: then } : undefined
  const barriers = found && found.whole.barriers
  return { rounds, scope, unclear, whole, targets, comparison, overview, compared, barriers }
}
