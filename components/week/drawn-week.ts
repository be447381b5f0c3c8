import type { Activity } from '@/lib/rounds/activities'
import type { Touch } from '@/lib/time/list-week-cases'
import type { RowKey } from '@/lib/time/week-cells'
import type { WeekCell } from '@/lib/time/week-of-entries'

/** A day as the week's form shows it: 'mån 23 nov', short 'mån 23'. What is to come is not typed in. */
export type WeekDay = { day: string; name: string; short: string; isToday: boolean; isToCome: boolean }

/** A row with its name; `company` is null where the case is no longer theirs and the row is only read. */
export type DrawnRow = RowKey & {
  company: string | null
  cells: Record<string, WeekCell>
  /** Why a row without time is there. */
  touched: readonly Touch[]
}

export type DrawnWeek = {
  /** As the address writes it. */
  week: string
  days: readonly WeekDay[]
  rows: readonly DrawnRow[]
  cases: readonly { number: string; company: string }[]
  lastActivity: Activity
}

/** Which cell it is: its company and day. */
export function nameOfField(field: string, { rows, days }: DrawnWeek): string | null {
  const day = days.find((one) => field.endsWith(`:${one.day}`))
  if (!day) return null
  const row = rows.find(({ number }) => field.startsWith(`cell:${number}:`))
  return [row?.company, day.name].filter(Boolean).join(', ')
}
