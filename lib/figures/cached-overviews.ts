import 'server-only'
import { CHOICES } from '@/lib/figures/choice'
import type { CountedBarriers, Division } from '@/lib/figures/barriers'
import type { Behind } from '@/lib/figures/figure-members'
import type { ForReader, Overview, Scope } from '@/lib/figures/overview'

type Cached<Found> = { marker: string; found: Promise<Found>; bornAt: number }

/** Some figures follow the clock ("more than three days"), so none is cached longer than this. */
const LONGEST_MS = 60_000
const MOST_CACHED = 64

/**
 * The figures of a scope and of the cases that their reader may see, computed again as soon as the trail has a new event: every change records one, so the cache
 * never differs from the database. Simultaneous callers share one computation; one with a failed panel is not cached.
 */
export const cachedOverview = cacheOf<Overview>()

/** Who is behind them, for those who read figures only. */
export const cachedBehind = cacheOf<Behind>()

/** What stood in the way in its closed cases, by a division. */
export const cachedBarriers = cacheOf<CountedBarriers, Scope & ForReader & { division: Division }>()

function cacheOf<Found extends object, Of extends Scope & ForReader = Scope & ForReader>() {
  const cache = new Map<string, Cached<Found>>()
  return (scope: Of, marker: string, find: () => Promise<Found>): Promise<Found> => {
    const key = keyOf(scope)
    const known = cache.get(key)
    if (known && known.marker === marker && Date.now() - known.bornAt < LONGEST_MS) return known.found
    const found = find()
    cache.delete(key)
    cache.set(key, { marker, found, bornAt: Date.now() })
    const oldest = cache.size > MOST_CACHED ? cache.keys().next().value : undefined
    if (oldest !== undefined) cache.delete(oldest)
    const forget = () => cache.get(key)?.found === found && cache.delete(key)
    found.then((all) => Object.values(all).includes(null) && forget(), forget)
    return found
  }
}

type Keyed = Scope & ForReader & { division?: Division }

function keyOf({ round, period, home, referredBy, unseen, division, ...choice }: Keyed): string {
  return JSON.stringify([round, period, home, referredBy, CHOICES.map((name) => choice[name]), unseen, division])
}
