import type { Activity } from '@/lib/rounds/activities'

/** Of an advisor's month, by the days that it is dated. What is taken back in the same month is not among it. */
export type MonthEntry = {
  day: string
  /** The day it is about, where that one's month was closed. */
  concernsOn: string | null
  /** Null for a case that whoever looks does not see. */
  number: string | null
  company: string | null
  activity: Activity
  counts: boolean
  /** Negative for what was taken back of another month. */
  minutes: number
}

/** Minutes; `travel` is of both. */
export type MonthSums = { counted: number; outside: number; travel: number }
export type MonthPart<Key> = MonthSums & { key: Key }
export type MonthCase = Pick<MonthEntry, 'number' | 'company'>

export const sumOf = ({ counted, outside }: MonthSums) => counted + outside

export function sumsOfMonth(entries: readonly MonthEntry[]): MonthSums {
  const sum = (which: (entry: MonthEntry) => boolean) =>
    entries.reduce((minutes, entry) => minutes + (which(entry) ? entry.minutes : 0), 0)
  return {
    counted: sum(({ counts }) => counts),
    outside: sum(({ counts }) => !counts),
    travel: sum(({ activity }) => activity === 'travel'),
  }
}

export function daysOfMonth(entries: readonly MonthEntry[]): MonthPart<string>[] {
  const days = [...new Set(entries.map(({ day }) => day))].sort()
  return days.map((key) => ({ key, ...sumsOfMonth(entries.filter(({ day }) => day === key)) }))
}

/** Those that are not seen are one, and the last. */
export function casesOfMonth(entries: readonly MonthEntry[]): MonthPart<MonthCase>[] {
  const cases = new Map(entries.map(({ number, company }) => [number, { number, company }]))
  return [...cases.values()]
    .sort((a, b) => (a.number ?? '\uffff').localeCompare(b.number ?? '\uffff'))
    .map((key) => ({ key, ...sumsOfMonth(entries.filter(({ number }) => number === key.number)) }))
}
