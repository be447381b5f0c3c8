/** A day is a date at midnight UTC. */
export type SheetCell = string | number | Date | null

/** `width` in signs. */
export type SheetColumn = { heading: string; width: number }

/** A list as a file holds it, whatever kind of file. */
export type Sheet = { columns: readonly SheetColumn[]; rows: readonly (readonly SheetCell[])[] }

/** One sheet of several in a workbook; `tab` is at most thirty signs, without []:*?/ and \\. */
export type Tab = { tab: string; sheet: Sheet }

/** A column of a file, with what stands in it for a row. */
export type FileColumn<Row> = SheetColumn & { value: (row: Row) => SheetCell }

export function sheetOf<Row>(columns: readonly FileColumn<Row>[], rows: readonly Row[]): Sheet {
  return { columns, rows: rows.map((row) => columns.map(({ value }) => value(row))) }
}

/** Rows that one file takes. A longer list says so, where the file is fetched and in its last row. */
export const MOST_ROWS = 10_000

/** Control signs that no workbook may hold. */
const UNHELD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

/** A text as a cell holds it; nothing for an empty one. */
export function heldText(value: string | null): string | null {
  return value ? value.replace(UNHELD, '') || null : null
}
