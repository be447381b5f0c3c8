import { lastDayOf, monthOf, withMonthsBetween } from '@/lib/calendar/months'
import { timePassed } from '@/lib/figures/progress'
import type { Trend, Trends } from '@/lib/figures/trends'
import type { TargetName, Targets } from '@/lib/rounds/targets'

/** `at`: how much of the round's time had passed when the month, or today, ended, from 0 to 1; `sum`: reached until then. */
export type PacePoint = { month: string; at: number; sum: number }
export type PaceLine = { name: TargetName; target: number; points: readonly PacePoint[] }

/** What adds up month by month: a company that is helped in two months is one, and a mean is no sum. */
const SUMMED = ['cases', 'minutes', 'bids', 'firstBids', 'won', 'trainings', 'participants'] as const

/**
 * How each thing that has a target has come along in the round, month by month `until` a day; none where nobody has said
 * when it ends.
 */
export function paceLines(trends: Trends, targets: Targets | null, openedOn: string | null, until: string): PaceLine[] {
  if (!targets?.endsOn || !openedOn) return []
  const { endsOn } = targets
  return SUMMED.flatMap((name) => {
    const [trend, target] = [trends[name], targets[name]]
    if (!trend || trend.length === 0 || !target) return []
    return [{ name, target, points: summed(trend, openedOn, endsOn, until) }]
  })
}

function summed(trend: Trend, openedOn: string, endsOn: string, until: string): PacePoint[] {
  const of = new Map(trend.map(({ month, value }) => [month, value]))
  let sum = 0
  return withMonthsBetween([...of.keys(), monthOf(until)]).map((month) => {
    sum += of.get(month) ?? 0
    const last = lastDayOf(month)
    return { month, at: timePassed(openedOn, endsOn, last < until ? last : until) ?? 0, sum }
  })
}
