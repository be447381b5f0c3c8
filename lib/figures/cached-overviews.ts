import 'server-only'
import { CHOICES } from '@/lib/figures/choice'
import type { ForReader, Overview, Scope } from '@/lib/figures/overview'

type Cached = { marker: string; overview: Promise<Overview>; bornAt: number }

/** Some figures follow the clock ("more than three days"), so none is cached longer than this. */
const LONGEST_MS = 60_000
const MOST_CACHED = 64

const cache = new Map<string, Cached>()

/**
 * The figures of a scope and of the cases that their reader may see, computed again as soon as the trail has a new event: every change records one, so the cache
 * never differs from the database. Simultaneous callers share one computation; one with a failed panel is not cached.
 */
export function cachedOverview(
  scope: Scope & ForReader,
  marker: string,
  find: () => Promise<Overview>,
): Promise<Overview> {
  const key = JSON.stringify([
    scope.round,
    scope.period,
    scope.home,
    scope.referredBy,
    CHOICES.map((name) => scope[name]),
    scope.unseen,
  ])
  const known = cache.get(key)
  if (known && known.marker === marker && Date.now() - known.bornAt < LONGEST_MS) return known.overview
  const overview = find()
  cache.delete(key)
  cache.set(key, { marker, overview, bornAt: Date.now() })
  const oldest = cache.size > MOST_CACHED ? cache.keys().next().value : undefined
  if (oldest !== undefined) cache.delete(oldest)
  const forget = () => cache.get(key)?.overview === overview && cache.delete(key)
  overview.then((found) => Object.values(found).includes(null) && forget(), forget)
  return overview
}
