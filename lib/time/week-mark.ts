/**
 * How a week of an advisor's stands: open, said to be done, or changed after that. `minutes` is what it was when it was said
 * to be done. `entries` counts what was ever written in it and only grows: another number is another week.
 */
export type WeekMark = {
  monday: string
  state: 'open' | 'done' | 'changed'
  doneAt: Date | null
  minutes: number | null
  minutesNow: number
  entries: number
  /** One of its months has been approved, and it is not opened again. */
  approved: boolean
}
