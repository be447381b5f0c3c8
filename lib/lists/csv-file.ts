import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { heldText, type Sheet } from '@/lib/lists/sheet'

/**
 * A list as text that a spreadsheet in Swedish opens by itself: semicolons, UTF-8 with its mark. A text that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function csvFile({ columns, rows }: Sheet): string {
  const cells = rows.map((row) => row.map((value) => (typeof value === 'string' ? heldText(value) : value)))
  return stringify([columns.map(({ heading }) => heading), ...cells], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { date: (day) => day.toISOString().slice(0, 10) },
  })
}
