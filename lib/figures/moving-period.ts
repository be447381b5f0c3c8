import { periodBefore } from '@/lib/figures/other-periods'
import { KINDS_OF_PERIOD, monthOf, quarterOf, weekPeriodOf, type KindOfPeriod } from '@/lib/figures/period'

type NamedKind = Exclude<KindOfPeriod, 'days'>

/** A week, month or quarter by where it is seen from a day: what a view keeps moves on with time. */
export const MOVING_PERIODS = KINDS_OF_PERIOD.flatMap((kind) => [`this-${kind}`, `last-${kind}`] as const)
export type MovingPeriod = (typeof MOVING_PERIODS)[number]

const holding: Record<NamedKind, (day: string) => string> = { week: weekPeriodOf, month: monthOf, quarter: quarterOf }

/** The period that it is on a day; null for what is no such name. */
export function periodSeenFrom(name: string, today: string): string | null {
  const moving = MOVING_PERIODS.find((one) => one === name)
  if (!moving) return null
  const now = holding[moving.slice(5) as NamedKind](today)
  return moving.startsWith('this-') ? now : periodBefore(now)
}

/** The name by which a period moves on; null for one that is neither this one nor the last of its kind. */
export function movingPeriodOf(period: string | undefined, today: string): MovingPeriod | null {
  return MOVING_PERIODS.find((one) => period !== undefined && periodSeenFrom(one, today) === period) ?? null
}
