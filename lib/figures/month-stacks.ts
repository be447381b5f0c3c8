import type { Status } from '@/lib/cases/status'
import type { CaseCount } from '@/lib/figures/overview'
import { withMonthsBetween } from '@/lib/calendar/months'

/** Where the cases of a month stand now, in the order in which they are drawn. */
export const STACKED = {
  waiting: ['opened', 'accepted'],
  helped: ['assigned', 'ongoing'],
  closed: ['closed'],
  ended: ['declined', 'withdrawn'],
} as const satisfies Record<string, readonly Status[]>
export type Stacked = keyof typeof STACKED
export const STACKED_NAMES = Object.keys(STACKED) as Stacked[]

export type MonthStack = { month: string } & Record<Stacked, number>

/** The cases of every month between the first and the last, by where they stand now. */
export function monthStacks(cases: readonly CaseCount[]): MonthStack[] {
  return withMonthsBetween(cases.map(({ month }) => month)).map((month) => {
    const ofMonth = cases.filter((row) => row.month === month)
    const count = (name: Stacked) =>
      ofMonth.reduce((sum, row) => sum + ((STACKED[name] as readonly Status[]).includes(row.status) ? row.count : 0), 0)
    return { month, waiting: count('waiting'), helped: count('helped'), closed: count('closed'), ended: count('ended') }
  })
}
