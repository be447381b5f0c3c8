import 'server-only'
import { CsvError, parse } from 'csv-parse/sync'
import { Refusal } from '@/lib/refusals/refusal'
import type { FileCells } from '@/lib/imports/file-cells'
import { MOST_LINES } from '@/lib/imports/import-limits'

const SEPARATORS = [';', ',', '\t'] as const

/**
 * The cells of a text, separated as its first line is. Refusals: `import-unreadable`, `import-too-many-rows`,
 * `import-row-too-long`, as of a note without end.
 */
export function csvCells(text: string): FileCells {
  try {
    const cells = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 100_000,
      to: MOST_LINES + 1,
    })
    if (cells.length > MOST_LINES) throw new Refusal('import-too-many-rows', {}, 'file')
    return cells
  } catch (error) {
    if (error instanceof CsvError) {
      const isLong = error.code === 'CSV_MAX_RECORD_SIZE'
      throw new Refusal(isLong ? 'import-row-too-long' : 'import-unreadable', {}, 'file')
    }
    throw error
  }
}

/** The one that the first line has most of, outside its quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.slice(0, 20_000).split(/\r?\n|\r/, 1)
  const plain = line.replace(/"[^"]*"/g, '')
  const count = (separator: string) => plain.split(separator).length
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best))
}
