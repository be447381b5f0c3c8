import 'server-only'
import { heldText, type SheetCell, type Tab } from '@/lib/lists/sheet'

/** A sheet with how many rows its list has, where it may hold fewer: null for more than it holds, nobody knows how many. */
export type PartOfList = Tab & { total?: number | null }

/**
 * The sheets of a file for another program: each with its name, headings, rows, and in `total` how many rows its list has,
 * more than `rows` where it is cut and null where nobody counted how many; a day as 'YYYY-MM-DD', a number as a number,
 * nothing as null.
 */
export function jsonFile(tabs: readonly PartOfList[]): string {
  const cell = (value: SheetCell) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'string' ? heldText(value) : value
  const sheets = tabs.map(({ tab, sheet: { columns, rows }, total = rows.length }) => ({
    name: tab,
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((row) => row.map(cell)),
    total,
  }))
  return JSON.stringify({ sheets })
}
