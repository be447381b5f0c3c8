import type { ShownOverview } from '@/lib/figures/shown-overview'
import type { Shown } from '@/lib/figures/small-cells'
import type { TargetName } from '@/lib/rounds/targets'

/** What has been reached of each thing that a round may have a target for, in the target's own unit; null when it is not known. */
export function reachedOf(overview: ShownOverview): Record<TargetName, Shown | null> {
  const { cases, figures, results, hours, participation } = overview
  const mean = results?.mean ?? null
  return {
    cases: cases?.byStatus.sum ?? null,
    helped: hours?.companies ?? null,
    minutes: hours?.used ?? null,
    bids: figures?.bids ?? null,
    firstBids: results?.firstBids ?? null,
    won: figures?.won ?? null,
    trainings: participation?.trainings ?? null,
    participants: participation?.attended ?? null,
    satisfactionTenths: typeof mean === 'number' ? Math.round(mean * 10) : mean,
  }
}

/** A part of a round's time says little of the rest of it. */
const LEAST_PASSED = 0.1

/** How many minutes will have been used when a round ends, if it goes on as until now; null where that cannot be said. */
export function forecastOf(used: Shown, passed: number | null): number | null {
  if (typeof used !== 'number' || passed === null || passed < LEAST_PASSED || passed >= 1) return null
  return Math.round(used / passed)
}

/** How much of a round's time has passed on a day, from 0 to 1; null when nobody has said when it ends. */
export function timePassed(openedOn: string, endsOn: string | null, day: string): number | null {
  if (endsOn === null) return null
  const [first, last, now] = [openedOn, endsOn, day].map((one) => Date.parse(`${one}T00:00:00Z`)) as [number, number, number] // prettier-ignore
  const DAY = 86_400_000
  return Math.min(1, Math.max(0, (now - first + DAY) / (last - first + DAY)))
}
