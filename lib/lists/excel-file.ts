import 'server-only'
import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type Cell } from 'write-excel-file/node'
import { heldText, type Sheet, type SheetCell, type Tab } from '@/lib/lists/sheet'

/**
 * A list as a workbook with its headings in sight. Every text is a text cell, also one that begins with = + - or @: a
 * spreadsheet never reads it as a formula.
 */
export async function excelFile(sheet: Sheet): Promise<Buffer> {
  return writeExcelFile(dataOf(sheet), shapeOf(sheet)).toBuffer()
}

/** Several lists in one workbook. */
export async function excelBook(tabs: readonly Tab[]): Promise<Buffer> {
  const sheets = tabs.map(({ tab, sheet }) => ({ data: dataOf(sheet), sheet: tab, ...shapeOf(sheet) }))
  return writeExcelFile(sheets).toBuffer()
}

/** The earliest that a packed file can say. */
const NO_CLOCK = new Date(1980, 0, 1)

/** The same workbook, which says nothing of when it was written. */
export function withoutClock(book: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(unzipSync(book), { mtime: NO_CLOCK }))
}

function dataOf({ columns, rows }: Sheet): Cell[][] {
  const headings = columns.map(({ heading }): Cell => ({ value: heading, type: String, fontWeight: 'bold' }))
  return [headings, ...rows.map((row) => row.map(cell))]
}

const shapeOf = ({ columns }: Sheet) => ({ columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 })

function cell(value: SheetCell): Cell {
  if (typeof value === 'number') return { value, type: Number }
  if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' }
  const text = heldText(value)
  return text === null ? null : { value: text, type: String }
}
