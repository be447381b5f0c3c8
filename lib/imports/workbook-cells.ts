import 'server-only'
import { unzipSync, zipSync } from 'fflate'
import { InvalidInputError, InvalidSpreadsheetError, readSheet, SheetNotFoundError } from 'read-excel-file/universal'
import { Refusal } from '@/lib/refusals/refusal'
import type { FileCell, FileCells } from '@/lib/imports/file-cells'
import { MOST_UNPACKED } from '@/lib/imports/import-limits'
import { requirePartLimits } from '@/lib/imports/part-limits'
import { requireSheetSize } from '@/lib/imports/sheet-size'

const BOOK = 'xl/workbook.xml'
/** What says that a workbook counts its days from 1904, as those from older Macs do. */
const FROM_1904 = /(<(?:\w+:)?workbookPr\b[^>]*?)\sdate1904\s*=\s*(["'])(?:1|true)\2/
const DAY = 86_400_000
const DAYS_TO_1904 = 1_462
/** A length of time is a moment of the first days, whichever they are. */
const FIRST_YEARS = Date.UTC(1904, 0)

type Parts = Record<string, Uint8Array>

/**
 * The cells of a workbook's first sheet. Refusals: `import-unreadable`, `import-macros`, `import-too-large` when it unpacks
 * to more than we take, and those of requirePartLimits and requireSheetSize.
 */
export async function workbookCells(bytes: Uint8Array): Promise<FileCells> {
  const parts = unpacked(bytes)
  requirePartLimits(parts)
  for (const [name, part] of Object.entries(parts)) if (name.endsWith('.xml')) requireSheetSize(part)
  const book = new TextDecoder().decode(parts[BOOK])
  const counted = { ...parts, [BOOK]: new TextEncoder().encode(book.replace(FROM_1904, '$1')) }
  try {
    // Packed anew, without packing: what is read is what was measured, whatever else the file says of itself.
    const { buffer } = Uint8Array.from(zipSync(counted, { level: 0 }))
    const cells = (await readSheet(buffer)) as FileCells
    return FROM_1904.test(book) ? cells.map((line) => line.map(daysLater)) : cells
  } catch (error) {
    throw isUnreadable(error) ? new Refusal('import-unreadable', {}, 'file') : error
  }
}

function daysLater(cell: FileCell): FileCell {
  const isDay = cell instanceof Date && cell.getTime() >= FIRST_YEARS
  return isDay ? new Date(cell.getTime() + DAYS_TO_1904 * DAY) : cell
}

/** Its parts that tell of sheets. Nothing is unpacked before all that will be has said its size. */
function unpacked(bytes: Uint8Array): Parts {
  let total = 0
  try {
    const isTaken = (name: string) => /\.xml$|\.rels$/.test(name)
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/vbaproject/i.test(name)) throw new Refusal('import-macros', {}, 'file')
        if (isTaken(name)) total += originalSize
        if (total > MOST_UNPACKED) throw new Refusal('import-too-large', {}, 'file')
        return false
      },
    })
    return unzipSync(bytes, { filter: ({ name }) => isTaken(name) })
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('import-unreadable', {}, 'file')
  }
}

/** The library's own errors, and those of the file's XML, which have no class of theirs. */
function isUnreadable(error: unknown): boolean {
  if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) return true
  return error instanceof SheetNotFoundError || error instanceof Error
}
