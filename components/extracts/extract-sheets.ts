import type { Messages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { CASE_COLUMNS, cellsOf, ENTRY_COLUMNS, type ExtractCase, type ExtractEntry } from '@/lib/extracts/columns'
import type { Sheet, Tab } from '@/lib/lists/sheet'

export type ExtractWords = Record<Locale, Messages['extracts']>
/** The codes that a column may hold, as text; a column without has none. */
export type ValuesOf = (column: string) => string

/** The three files of an extract. Their headings are the columns' codes, so that they are the same in every language. */
export function extractSheets(
  { cases, entries }: { cases: readonly ExtractCase[]; entries: readonly ExtractEntry[] },
  words: ExtractWords,
  valuesOf: ValuesOf,
): { cases: Sheet; entries: Sheet; codes: Sheet } {
  return {
    cases: sheetOf(CASE_COLUMNS, cases),
    entries: sheetOf(ENTRY_COLUMNS, entries),
    codes: codeBook(words, valuesOf),
  }
}

export function extractTabs(sheets: ReturnType<typeof extractSheets>): Tab[] {
  return (['cases', 'entries', 'codes'] as const).map((name) => ({ tab: name, sheet: sheets[name] }))
}

function sheetOf<Row>(columns: readonly (keyof Row & string)[], rows: readonly Row[]): Sheet {
  return { columns: columns.map((heading) => ({ heading, width: 20 })), rows: cellsOf(columns, rows) }
}

/** Every column of both tables, what it is in both languages, and what may stand in it. */
function codeBook(words: ExtractWords, valuesOf: ValuesOf): Sheet {
  const columns = ['table', 'column', 'sv', 'en', 'values'].map((heading, at) => ({ heading, width: at > 1 ? 60 : 18 }))
  const { sv, en } = words
  return {
    columns,
    rows: [
      ...CASE_COLUMNS.map((name) => ['cases', name, sv.columns[name], en.columns[name], valuesOf(name)]),
      ...ENTRY_COLUMNS.map((name) => ['entries', name, sv.columns[name], en.columns[name], valuesOf(name)]),
    ],
  }
}
