import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { csvCells } from '@/lib/imports/csv-cells'
import { decodedText } from '@/lib/imports/decoded-text'
import { workbookCells } from '@/lib/imports/workbook-cells'

export type FileCell = string | number | boolean | Date | null
export type FileCells = FileCell[][]

const ZIP = [0x50, 0x4b]
/** Old Excel files, and new ones with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/**
 * The cells of a sheet, told by what the file begins with and never by its name. Nothing in it is run or worked out: of a
 * formula only the value is read that was kept with it. Refusals: `import-unreadable`, and those of the kind of file.
 */
export async function fileCells(bytes: Uint8Array): Promise<FileCells> {
  const begins = (signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)
  if (begins(COMPOUND)) throw new Refusal('import-unreadable', {}, 'file')
  return begins(ZIP) ? workbookCells(bytes) : csvCells(decodedText(bytes))
}
