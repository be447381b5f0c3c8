/** A day on which the advisor is away, or taken between clock times ('HH:MM', the day ends at '24:00'). */
export type BusyDay = { day: string; away: boolean; spans: { from: string; to: string }[] }

export type BusyTimes = {
  /** The days ahead that something is known of, first and last, and those of them with something in it. */
  first: string
  last: string
  days: BusyDay[]
  /** The calendar kept elsewhere: when it was last fetched, null before the first time. Null where none is given. */
  calendar: { fetchedAt: string | null; old: boolean } | null
}

/** What is known of a day; undefined for one beyond what is. */
export function busyOn({ first, last, days }: BusyTimes, day: string): BusyDay | undefined {
  if (day < first || day > last) return undefined
  return days.find((one) => one.day === day) ?? { day, away: false, spans: [] }
}
