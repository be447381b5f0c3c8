import 'server-only'
import { parseDuration } from '@/lib/calendar/read-duration'
import { codeOfWord } from '@/lib/imports/code-words'
import type { DayOrder } from '@/lib/imports/codes'
import type { ToldOfFile } from '@/lib/imports/inputs'
import { dayOrderOf, EITHER, rowDay } from '@/lib/imports/row-day'
import { rowMinutes } from '@/lib/imports/row-length'
import { rowRequests } from '@/lib/imports/row-requests'
import type { Sheet, SheetRow } from '@/lib/imports/sheet-rows'
import { codeOf } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'
import { canonicalNumber } from '@/lib/text/reference-number'
import { logTimeInput, type LogTimeInput } from '@/lib/time/inputs'

/** A row as the form that logs time would be asked with it, or what that form says is wrong with it; `key` is the same of rows that are alike. */
export type AskedRow = { row: SheetRow; requestId: string; key: string } & (
  { input: LogTimeInput; issue?: undefined } | { input?: undefined; issue: Issue }
)

/** Whether any day of the file can be read in two ways. */
export function asksDayOrder({ rows }: Sheet): boolean {
  const order = dayOrderOf(rows.map(({ day }) => day))
  return rows.some(({ day }) => rowDay(day, order) === EITHER)
}

/** Each row, read as its file writes and completed with what its advisor told of it. The form's own schema judges it. */
export function askedRows(personId: string, sheet: Sheet, told: ToldOfFile): AskedRow[] {
  const order = dayOrderOf(sheet.rows.map(({ day }) => day)) ?? told.dayOrder
  const read = sheet.rows.map((row) => readRow(row, sheet, order))
  const requests = rowRequests(
    personId,
    read.map(({ number, workedOn, duration, kind, note }) => {
      const minutes = String(parseDuration(duration) ?? duration)
      return { number, day: workedOn, minutes, kind, note }
    }),
  )
  return read.map(({ row, kind, ...fields }, at): AskedRow => {
    const { requestId, key } = requests[at] ?? { requestId: '', key: '' }
    const as = { row, requestId, key }
    if (fields.number === '') return { ...as, issue: { code: 'import-case-missing' } }
    if (rowDay(row.day, order) === EITHER) return { ...as, issue: { code: 'day-order-missing' } }
    const activity = codeOfWord('activities', kind) ?? (kind === '' ? told.activity : null) ?? ''
    const earlyReason = reason('earlyReasons', row.early) ?? told.earlyReason
    const lateReason = reason('lateReasons', row.late) ?? told.lateReason
    const parsed = logTimeInput.safeParse({ ...fields, requestId, activity, earlyReason, lateReason })
    if (parsed.success) return { ...as, input: parsed.data }
    const [wrong] = parsed.error.issues
    return { ...as, issue: { code: codeOf(wrong?.message ?? ''), field: wrong?.path[0]?.toString() } }
  })
}

function readRow(row: SheetRow, { format }: Sheet, order: DayOrder | null) {
  const minutes = rowMinutes(format, row.length)
  return {
    row,
    number: canonicalNumber(row.number) ?? row.number,
    workedOn: rowDay(row.day, order) ?? row.day,
    duration: minutes === null ? durationText(row, format) : `${minutes} min`,
    kind: codeOfWord('activities', row.kind) ?? row.kind,
    note: row.note,
  }
}

/** A tracker's length that is none of its own is not guessed at. */
function durationText({ length }: SheetRow, format: Sheet['format']): string {
  return format === 'template' || length === '' ? length : '?'
}

/** Another word than the form's is refused as the form refuses it. */
function reason(of: 'earlyReasons' | 'lateReasons', word: string): string | null {
  return word === '' ? null : (codeOfWord(of, word) ?? word)
}
