import 'server-only'
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { heldText, type Sheet, type SheetCell } from '@/lib/lists/sheet'

/**
 * A list as a workbook with its headings in sight. Every text is a text cell, also one that begins with = + - or @: a
 * spreadsheet never reads it as a formula.
 */
export async function excelFile({ columns, rows }: Sheet): Promise<Buffer> {
  const headings = columns.map(({ heading }): Cell => ({ value: heading, type: String, fontWeight: 'bold' }))
  return writeExcelFile([headings, ...rows.map((row) => row.map(cell))], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function cell(value: SheetCell): Cell {
  if (typeof value === 'number') return { value, type: Number }
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' }
  const text = heldText(value)
  return text === null ? null : { value: text, type: String }
}
