import type { SheetCell } from '@/lib/lists/sheet'

/** A row of an extract: codes, numbers and pseudonyms; nothing that somebody has written. */
export type ExtractCase = {
  case: string
  company: string
  round: string
  opened_month: string
  via: string
  about: string
  needs: string
  status: string
  municipality: string
  sector: string
  size: string
  hours_to_contact: number | null
  minutes: number
  minutes_outside: number
  outcome: string
  bid: string
  result: string
  first_public_bid: string
  value_band: string
  barriers: string
  satisfaction: number | null
}
export type ExtractEntry = {
  entry: string
  case: string
  counts: string
  activity: string
  month: string
  minutes: number
  reverses: string
}

export const CASE_COLUMNS = [
  'case', 'company', 'round', 'opened_month', 'via', 'about', 'needs', 'status', 'municipality', 'sector', 'size',
  'hours_to_contact', 'minutes', 'minutes_outside', 'outcome', 'bid', 'result', 'first_public_bid', 'value_band', 'barriers',
  'satisfaction',
] as const satisfies readonly (keyof ExtractCase)[] // prettier-ignore
export const ENTRY_COLUMNS = [
  'entry', 'case', 'counts', 'activity', 'month', 'minutes', 'reverses',
] as const satisfies readonly (keyof ExtractEntry)[] // prettier-ignore

/** Both tables as their cells, an empty one for what is not known. */
export function cellsOf<Row>(columns: readonly (keyof Row)[], rows: readonly Row[]): SheetCell[][] {
  return rows.map((row) => columns.map((name) => (row[name] === '' ? null : (row[name] as SheetCell))))
}
