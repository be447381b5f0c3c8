import type { Activity } from '@/lib/rounds/activities'
import type { EarlyReason, LateReason, OutsideWhy } from '@/lib/time/codes'
import { cellName, rowName, type CellKey, type RowKey } from '@/lib/time/week-cells'

export type WeekEntry = CellKey & {
  id: string
  place: 'ledger' | 'outside'
  minutes: number
  why: OutsideWhy | null
  /** The day that it, or what took it back, is dated where the month it was done in was closed by then. */
  adjustedOn: string | null
  /** Taken back since. */
  reversed: boolean
  note: string | null
  meetingId: string | null
  earlyReason: EarlyReason | null
  lateReason: LateReason | null
  /** One's half of a meeting with two advisors. */
  joint: boolean
  /** It has stood so long that it goes back by a second person. */
  old: boolean
  /** Null in a case that is no longer theirs: what was worked there is shown, and no longer changed. */
  company: string | null
}

/** `outside`: of the minutes, those outside the support. `times`: how many times the cell was written to. */
export type WeekCell = { minutes: number; outside: number; times: number }
export type WeekRow = RowKey & { company: string | null; cells: Record<string, WeekCell> }

/**
 * The entries as rows of cases and kinds, the cells by day, in the order of case numbers and then of `kinds`; also rows of
 * which everything was taken back, whose cells have been written to.
 */
export function weekOfEntries(entries: readonly WeekEntry[], kinds: readonly Activity[]): WeekRow[] {
  const rows = new Map<string, WeekRow>()
  for (const entry of entries) {
    const name = rowName(entry)
    const { number, activity, company } = entry
    const row = rows.get(name) ?? { number, activity, company, cells: {} }
    rows.set(name, row)
    row.cells[entry.day] = withEntry(row.cells[entry.day], entry)
  }
  return [...rows.values()].sort(
    (a, b) => a.number.localeCompare(b.number) || kinds.indexOf(a.activity) - kinds.indexOf(b.activity),
  )
}

export const hasTime = ({ cells }: WeekRow) => Object.values(cells).some(({ minutes }) => minutes > 0)

/** The same by the names of the cells. */
export function cellsOfEntries(entries: readonly WeekEntry[]): Map<string, WeekCell> {
  const cells = new Map<string, WeekCell>()
  for (const entry of entries) cells.set(cellName(entry), withEntry(cells.get(cellName(entry)), entry))
  return cells
}

const NOTHING: WeekCell = { minutes: 0, outside: 0, times: 0 }

function withEntry(cell: WeekCell = NOTHING, { place, minutes, reversed }: WeekEntry): WeekCell {
  if (reversed) return { ...cell, times: cell.times + 2 }
  return {
    minutes: cell.minutes + minutes,
    outside: cell.outside + (place === 'outside' ? minutes : 0),
    times: cell.times + 1,
  }
}
