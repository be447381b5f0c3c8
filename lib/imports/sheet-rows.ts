import { cellText, dayCell, lengthCell } from '@/lib/imports/cell-text'
import { codeOfWord } from '@/lib/imports/code-words'
import type { Format } from '@/lib/imports/codes'
import type { FileCell, FileCells } from '@/lib/imports/file-cells'
import { placesOf, type Places } from '@/lib/imports/headings'
import { MOST_ROWS } from '@/lib/imports/import-limits'
import { Refusal } from '@/lib/refusals/refusal'
import { canonicalNumber } from '@/lib/text/reference-number'

/** A row of time as its file has it, in texts; `line` is where it stands there. */
export type SheetRow = {
  line: number
  day: string
  number: string
  length: string
  /** What was done: the file's own word in a template, the code that a tracker's word means, or nothing. */
  kind: string
  note: string
  early: string
  late: string
}
export type Sheet = { format: Format; rows: SheetRow[] }

/** Above the headings there may be a name and a period. */
const HEADINGS_WITHIN = 12
const CASE_NUMBER = /(?<![\p{L}\d])\p{Lu}{1,6}[-– ]?20\d{2}[-– ]\d{1,6}(?!\d)/iu

/**
 * The rows of time in a sheet. Refusals: `import-headings` when it is no file that we know, `import-no-rows`,
 * `import-too-many-rows`, `import-many-people`.
 */
export function sheetRows(cells: FileCells): Sheet {
  const at = cells.slice(0, HEADINGS_WITHIN).findIndex((line) => placesOf(line.map(cellText)) !== null)
  const places = placesOf(cells[at]?.map(cellText) ?? [])
  if (!places) throw refusal('import-headings')
  const filled = cells
    .map((line, place) => ({ line, place }))
    .filter(({ line, place }) => place > at && isFilled(line, places))
  if (filled.length === 0) throw refusal('import-no-rows')
  if (filled.length > MOST_ROWS) throw refusal('import-too-many-rows')
  const whose = new Set(filled.map(({ line }) => first(line, places.who).toLowerCase()).filter(Boolean))
  if (whose.size > 1) throw refusal('import-many-people')
  return { format: places.format, rows: filled.map(({ line, place }) => rowOf(line, place + 1, places)) }
}

function rowOf(line: readonly FileCell[], number: number, places: Places): SheetRow {
  return {
    line: number,
    day: dayCell(line[places.day[0] ?? -1]),
    number: places.format === 'template' ? first(line, places.number) : soughtNumber(line, places.seek),
    length: lengthCell(line[places.length[0] ?? -1]),
    kind: places.format === 'template' ? first(line, places.kind) : knownKind(line, places.kind),
    note: first(line, places.note),
    early: first(line, places.early),
    late: first(line, places.late),
  }
}

/** The text of the first of these columns that has one. */
function first(line: readonly FileCell[], places: readonly number[]): string {
  return places.map((place) => cellText(line[place])).find(Boolean) ?? ''
}

/** A tracker knows no cases: the number stands in a project's name, a tag or the description. */
function soughtNumber(line: readonly FileCell[], places: readonly number[]): string {
  for (const place of places) {
    const [found] = CASE_NUMBER.exec(cellText(line[place])) ?? []
    const number = found && canonicalNumber(found)
    if (number) return number
  }
  return ''
}

function knownKind(line: readonly FileCell[], places: readonly number[]): string {
  const words = places.flatMap((place) => cellText(line[place]).split(','))
  return words.map((word) => codeOfWord('activities', word)).find((code) => code !== null) ?? ''
}

/** A tracker's closing sum has no day. */
function isFilled(line: readonly FileCell[], { format, day }: Places): boolean {
  if (format !== 'template') return first(line, day) !== ''
  return line.some((cell) => cellText(cell) !== '')
}

const refusal = (code: 'import-headings' | 'import-no-rows' | 'import-too-many-rows' | 'import-many-people') =>
  new Refusal(code, {}, 'file')
