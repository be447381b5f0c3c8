import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { findTriageClock } from '@/lib/advisors/find-triage-clock'
import type { TriageClock } from '@/lib/cases/slack'

const ASK_AGAIN_MS = 60_000
const MOST_READERS = 64

const seenBy = new Map<string, { clock: Promise<TriageClock>; bornAt: number }>()

/** What a case is weighed by, from what its reader may see; looked up at most once a minute, so that a page costs nothing. */
export function triageClock(reader: ProjectLead | Advisor): Promise<TriageClock> {
  const key = `${reader.role} ${reader.personId}`
  const known = seenBy.get(key)
  if (known && Date.now() - known.bornAt < ASK_AGAIN_MS) return known.clock
  const clock = findTriageClock(reader)
  seenBy.delete(key)
  seenBy.set(key, { clock, bornAt: Date.now() })
  const oldest = seenBy.size > MOST_READERS ? seenBy.keys().next().value : undefined
  if (oldest !== undefined) seenBy.delete(oldest)
  clock.catch(() => seenBy.get(key)?.clock === clock && seenBy.delete(key))
  return clock
}
