import 'server-only'
import type { Advisor, ProjectLead, SteeringMember } from '@/lib/actors/actor'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { countByMonth } from '@/lib/figures/count-by-month'
import { countAttention, countCaseFigures, countCases } from '@/lib/figures/count-cases'
import { countMembers } from '@/lib/figures/count-members'
import { countRequests } from '@/lib/figures/count-requests'
import { countTraits } from '@/lib/figures/count-traits'
import { countWaits } from '@/lib/figures/count-waits'
import { exactOverview } from '@/lib/figures/exact-overview'
import { findMarker } from '@/lib/figures/find-marker'
import { findHours, findMinutesByMonth } from '@/lib/figures/find-hours'
import { findParticipation } from '@/lib/figures/find-participation'
import { findReach } from '@/lib/figures/find-reach'
import { findResults } from '@/lib/figures/find-results'
import { findWaitingTime } from '@/lib/figures/find-waiting-time'
import { isNarrowed } from '@/lib/figures/choice'
import { cachedBehind, cachedOverview } from '@/lib/figures/cached-overviews'
import type { Behind } from '@/lib/figures/figure-members'
import { guardedOverview } from '@/lib/figures/guarded-overview'
import { orNull } from '@/lib/figures/or-null'
import type { ForReader, Overview, Scope } from '@/lib/figures/overview'
import type { ShownOverview } from '@/lib/figures/shown-overview'

/** Every figure of the lead's page, of the cases that the lead may see; null where a panel failed. */
export async function findOverview(lead: ProjectLead, scope: Scope): Promise<Overview> {
  return overviewOf(lead, scope)
}

/**
 * The same of one whole round, without numbers that would reveal a company. Rounds share no case and no hour; a round
 * and its months, or all rounds, would be compared to find out what is not shown. No round: nothing.
 */
export async function findGuardedOverview(
  reader: ProjectLead | SteeringMember,
  round: string | undefined,
  places: readonly string[],
): Promise<ShownOverview> {
  const scope = { round: round ?? NO_ROUND }
  const [overview, behind] = await Promise.all([overviewOf(reader, scope), findBehind(reader, scope)])
  return guardedOverview(overview, behind, places)
}

/** The figures as their reader may see them: a lead all of them, a steering member those of a whole round. */
export async function findShownOverview(
  reader: ProjectLead | SteeringMember,
  scope: Scope,
  places: readonly string[],
): Promise<ShownOverview> {
  if (reader.role === 'steering-member') return findGuardedOverview(reader, scope.round, places)
  const shown = exactOverview(await findOverview(reader, scope), places)
  return isNarrowed(scope) ? withoutTrainings(shown) : shown
}

/**
 * The figures of the cases that an advisor has, for that advisor alone: what companies think of the support is not in them,
 * which they were promised that their advisor is not told.
 */
export async function findOwnOverview(
  advisor: Advisor,
  scope: Pick<Scope, 'round' | 'period'>,
): Promise<ShownOverview> {
  const overview = await overviewOf(advisor, { ...scope, advisor: advisor.personId })
  return { ...withoutTrainings(exactOverview(overview, [])), results: null, attention: null, reach: null }
}

/** Trainings belong to no case, so a choice among the cases says nothing of them. */
function withoutTrainings(shown: ShownOverview): ShownOverview {
  const { trainings: _trainings, participants: _participants, ...trends } = shown.trends ?? {}
  return { ...shown, trends, participation: null }
}

/** No round's code has a space. */
const NO_ROUND = ' '

async function overviewOf(reader: ProjectLead | SteeringMember | Advisor, scope: Scope): Promise<Overview> {
  const [marker, unseen] = await Promise.all([findMarker(), listBarredCases(reader)])
  const counted = { ...scope, unseen }
  return cachedOverview(counted, marker, () => computeOverview(counted))
}

/** Who is behind the figures of a scope, as far as the reader may see its cases; null where it could not be counted. */
export async function findBehind(reader: ProjectLead | SteeringMember, scope: Scope): Promise<Behind | null> {
  const [marker, unseen] = await Promise.all([findMarker(), listBarredCases(reader)])
  const counted = { ...scope, unseen }
  return orNull(
    'behind',
    cachedBehind(counted, marker, () => countMembers(counted, 'overview')),
  )
}

async function computeOverview(scope: Scope & ForReader): Promise<Overview> {
  const panels = await allOf({
    cases: orNull('cases', countCases(scope)),
    figures: orNull('figures', countCaseFigures(scope)),
    results: orNull('results', findResults(scope)),
    byMonth: orNull('byMonth', countByMonth(scope)),
    requests: orNull('requests', countRequests(scope)),
    waits: orNull('waits', countWaits(scope)),
    waiting: orNull('waiting', findWaitingTime(scope)),
    hours: orNull('hours', findHours(scope)),
    months: orNull('months', findMinutesByMonth(scope)),
    attention: orNull('attention', countAttention(scope)),
    participation: orNull('participation', findParticipation(scope)),
    reach: orNull('reach', findReach(scope)),
    traits: orNull('traits', countTraits(scope)),
  })
  return { computedAt: new Date(), ...panels }
}

type Promised = Record<string, Promise<unknown>>

/** What each of them comes to, under its name. */
async function allOf<Of extends Promised>(promised: Of) {
  const found = await Promise.all(Object.entries(promised).map(async ([name, one]) => [name, await one] as const))
  return Object.fromEntries(found) as { [Name in keyof Of]: Awaited<Of[Name]> }
}
