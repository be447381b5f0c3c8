import 'server-only'
import type { Overview, Scope } from '@/lib/figures/overview'

type Kept = { marker: string; overview: Promise<Overview>; bornAt: number }

/** Some figures follow the clock ("more than three days"), so none is kept longer than this. */
const LONGEST_MS = 60_000
const MOST_KEPT = 64

const kept = new Map<string, Kept>()

/**
 * The figures of a scope, worked out again as soon as the trail has got a new event: every change leaves one, so what is
 * kept is what the database would answer. Several who ask at once share one answer; one with a failure in it is not kept.
 */
export function keptOverview(scope: Scope, marker: string, find: () => Promise<Overview>): Promise<Overview> {
  const key = JSON.stringify([scope.round, scope.period, scope.municipality, scope.referredBy])
  const known = kept.get(key)
  if (known && known.marker === marker && Date.now() - known.bornAt < LONGEST_MS) return known.overview
  const overview = find()
  kept.delete(key)
  kept.set(key, { marker, overview, bornAt: Date.now() })
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  const forget = () => kept.get(key)?.overview === overview && kept.delete(key)
  overview.then((found) => Object.values(found).includes(null) && forget(), forget)
  return overview
}
