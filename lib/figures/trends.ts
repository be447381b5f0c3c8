import { sumBy, type Overview } from '@/lib/figures/overview'
import { withMonthsBetween } from '@/lib/calendar/months'
import type { ShownTable } from '@/lib/figures/shown-overview'
import { TARGET_NAMES, type TargetName } from '@/lib/rounds/targets'

/** A figure month by month, the oldest first. Of a wait, 0 is a month in which nobody who came has been contacted. */
export type Trend = readonly { month: string; value: number }[]
/** Value in SEK, and the wait in the middle of a month's in seconds: of these there is no target. */
export type TrendName = TargetName | 'value' | 'waiting'
export type Trends = Partial<Record<TrendName, Trend>>

/** In the order that they are read in. */
export const TREND_NAMES = [...TARGET_NAMES, 'value', 'waiting'] as const satisfies readonly TrendName[]

type Series = ReadonlyMap<string, number>

/** Every figure that is told of each month, over the same months. */
export function exactTrends({ cases, months, byMonth, participation }: Overview): Trends {
  const [worked, counted, held] = [months ?? [], byMonth ?? [], participation?.months ?? []]
  const series: [TrendName, Series][] = [
    ['cases', sumBy(cases ?? [], 'month')],
    ['helped', new Map(worked.map((one) => [one.month, one.companies]))],
    ['minutes', new Map(worked.map((one) => [one.month, one.minutes]))],
    ...(['bids', 'firstBids', 'won'] as const).map((name): [TrendName, Series] => [
      name,
      new Map(counted.map((one) => [one.month, one[name]])),
    ]),
    ['value', new Map(counted.map((one) => [one.month, one.value]))],
    ['waiting', new Map(counted.map((one) => [one.month, one.waited ?? 0]))],
    ['trainings', new Map(held.map((one) => [one.month, one.trainings]))],
    ['participants', new Map(held.map((one) => [one.month, one.attended]))],
  ]
  const all = withMonthsBetween(series.flatMap(([, of]) => [...of.keys()]))
  return Object.fromEntries(
    series.map(([name, of]) => [name, all.map((month) => ({ month, value: of.get(month) ?? 0 }))]),
  )
}

/** What the tables show of each month, of those that hide nothing. */
export function shownTrends(tables: { cases?: ShownTable; minutes?: ShownTable }): Trends {
  const of = (table: ShownTable | undefined): Trend | undefined => {
    const rows = table?.rows?.map(({ key, shown }) => (typeof shown === 'number' ? { month: key, value: shown } : null))
    return rows?.every((row) => row !== null) ? rows : undefined
  }
  return { cases: of(tables.cases), minutes: of(tables.minutes) }
}
