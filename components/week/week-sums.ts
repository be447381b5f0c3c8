import type { Activity } from '@/lib/rounds/activities'
import { readMinutes } from '@/lib/time/week-cells'

/** A cell with what is typed in it; in the row of no case nobody knows yet of which it is. */
export type TypedCell = { row: string; number: string; activity: Activity | null; day: string; typed: string }
export type WeekSums = {
  total: number
  days: Record<string, number>
  rows: Record<string, number>
  cases: Record<string, number>
  kinds: Partial<Record<Activity, number>>
}

/** What the cells come to, by day, row, case and kind. What cannot be read counts as nothing until it is mended. */
export function sumsOf(cells: readonly TypedCell[]): WeekSums {
  const sums: WeekSums = { total: 0, days: {}, rows: {}, cases: {}, kinds: {} }
  for (const { row, number, activity, day, typed } of cells) {
    const minutes = readMinutes(typed) ?? 0
    sums.total += minutes
    sums.days[day] = (sums.days[day] ?? 0) + minutes
    sums.rows[row] = (sums.rows[row] ?? 0) + minutes
    sums.cases[number] = (sums.cases[number] ?? 0) + minutes
    if (activity) sums.kinds[activity] = (sums.kinds[activity] ?? 0) + minutes
  }
  return sums
}
