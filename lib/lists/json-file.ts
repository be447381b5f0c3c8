import 'server-only'
import { heldText, type SheetCell, type Tab } from '@/lib/lists/sheet'

/**
 * The sheets of a file for another program: each with its name, headings and rows; a day as 'YYYY-MM-DD', a number as a
 * number, nothing as null.
 */
export function jsonFile(tabs: readonly Tab[]): string {
  const cell = (value: SheetCell) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'string' ? heldText(value) : value
  const sheets = tabs.map(({ tab, sheet: { columns, rows } }) => ({
    name: tab,
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((row) => row.map(cell)),
  }))
  return JSON.stringify({ sheets })
}
