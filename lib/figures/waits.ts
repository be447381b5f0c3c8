import { addDays } from '@/lib/calendar/days'
import { workingDaysBetween } from '@/lib/calendar/working-days'

/** Where the spans begin that waits are counted in: working days from opening to first contact. */
export const WAIT_SPANS = [0, 1, 2, 3, 6, 11] as const

/** Cases that came in one day and had their first contact another, and how many of them after the day that was promised. */
export type WaitedDays = { opened: string; contacted: string; count: number; late: number }

/**
 * How long companies waited. `waiting`: open cases that nobody has contacted yet. `late`: of all contacted, those that
 * were so after the day of the round's promise, which a case that waited for its company has later.
 */
export type Waits = {
  spans: readonly { from: number; count: number }[]
  waiting: number
  contacted: number
  late: number
}

/** The spans that the waits fall in. A contact before the next working day is none waited; an eve is free, as in a promise. */
export function waitsOf(rows: readonly WaitedDays[], waiting: number): Waits {
  const counts = new Map<number, number>()
  for (const { opened, contacted, count } of rows) {
    const waited = workingDaysBetween(opened, addDays(contacted, 1), 'free')
    const span = WAIT_SPANS.findLast((from) => from <= waited) ?? 0
    counts.set(span, (counts.get(span) ?? 0) + count)
  }
  return {
    spans: WAIT_SPANS.map((from) => ({ from, count: counts.get(from) ?? 0 })),
    waiting,
    contacted: rows.reduce((sum, { count }) => sum + count, 0),
    late: rows.reduce((sum, { late }) => sum + late, 0),
  }
}
