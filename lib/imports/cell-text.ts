import { MOST_SIGNS } from '@/lib/imports/import-limits'
import type { FileCell } from '@/lib/imports/file-cells'
import { cleanText } from '@/lib/text/plain-text'

const DAY = 86_400_000
/** The day that a workbook counts from, and a length of time is written as a moment of. */
const FIRST = Date.UTC(1899, 11, 30)

/** A cell as somebody would have typed it. */
export function cellText(cell: FileCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dayText(cell)
  if (typeof cell === 'boolean') return ''
  return cleanText(String(cell).slice(0, MOST_SIGNS)).trim()
}

/** A cell of days: without a format a workbook's day is a number of days. */
export function dayCell(cell: FileCell | undefined): string {
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000) return dayText(new Date(FIRST + cell * DAY))
  return cellText(cell)
}

/** A cell of lengths: '1:30' typed in a workbook is a moment of its first days. */
export function lengthCell(cell: FileCell | undefined): string {
  if (!(cell instanceof Date)) return cellText(cell)
  const seconds = Math.round((cell.getTime() - FIRST) / 1_000)
  return Number.isFinite(seconds) && seconds >= 0 && seconds < 10 * 86_400 ? clock(seconds) : ''
}

function dayText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

function clock(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
