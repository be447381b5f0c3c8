import { z } from 'zod'
import { LONGEST_ENTRY_MINUTES, minutes, type Minutes } from '@/lib/calendar/minutes'
import { parseWeek } from '@/lib/calendar/weeks'
import type { PlainFormCode } from '@/lib/refusals/facts'
import { handed, postedForm } from '@/lib/refusals/fields'
import type { Typed } from '@/lib/refusals/result'
import { EARLY_REASONS, LATE_REASONS, type EarlyReason, type LateReason } from '@/lib/time/codes'
import {
  beyondName,
  BLANK,
  earlyName,
  isActivity,
  lateName,
  readCell,
  readMinutes,
  readSeen,
  rowName,
  writeCell,
  type CellKey,
  type Seen,
} from '@/lib/time/week-cells'

/** A cell that was changed. `field` is where it stands in the form. */
export type ChangedCell = CellKey & {
  field: string
  minutes: Minutes
  /** What it showed before; null in the row of no case, where what is typed comes on top of what there is. */
  seen: Seen | null
  beyondCap: Minutes
  earlyReason: EarlyReason | null
  lateReason: LateReason | null
}

const about = z.object({
  week: handed(10, 'unknown'),
  requestId: z.uuid(),
  /** How many entries the week had when the form was drawn, from the button that says that it is done. */
  done: z.coerce.number().int().min(0).max(1_000_000).optional(),
})

/**
 * The week's form: its cells under the names of lib/time/week-cells.ts, and in `seen` what they showed. Only cells that were
 * changed come out of it; `done` says that the week is done with them. Refusals, each where it stands: `duration-format`, `case-missing`, `activity-missing`.
 */
export const saveWeekInput = postedForm.transform((posted, context) => {
  const read = about.safeParse(posted)
  const monday = read.data ? parseWeek(read.data.week) : null
  if (!read.data || monday === null) {
    context.addIssue('unknown')
    return z.NEVER
  }
  const seen = readSeen(textOf(posted, 'seen'))
  const blank = blankRow(posted)
  if ('wrong' in blank) context.addIssue({ code: 'custom', message: blank.wrong, path: [blank.at] })
  const cells: ChangedCell[] = []
  for (const field of Object.keys(posted)) {
    const typed = textOf(posted, field)
    const isBlank = field in blank.cells
    const key = isBlank
      ? 'row' in blank && readCell(`cell:${blank.row}:${blank.cells[field]}`, monday)
      : readCell(field, monday)
    if (!key) continue
    const before = isBlank ? null : (seen.get(field) ?? { minutes: 0, times: 0 })
    if (before && typed.trim() === writeCell(before.minutes)) continue
    const count = readMinutes(typed)
    if (count === null) context.addIssue({ code: 'custom', message: 'duration-format', path: [field] })
    else if (count !== before?.minutes)
      cells.push({ ...key, field, minutes: minutes(count), seen: before, ...answersOf(posted, field) })
  }
  const { requestId, done = null } = read.data
  return { monday, requestId, done, cells }
})
export type SaveWeekInput = z.output<typeof saveWeekInput>

type Days = Record<string, string>
type Blank = { cells: Days } & ({ row: string } | { wrong: PlainFormCode; at: string } | object)

/** The row of no case: its cells with something in them, by their day, and what was chosen for them. */
function blankRow(posted: Typed): Blank {
  const start = BLANK.cell('')
  const filled = Object.keys(posted).filter((name) => name.startsWith(start) && readMinutes(textOf(posted, name)) !== 0)
  const cells: Days = Object.fromEntries(filled.map((name) => [name, name.slice(start.length)]))
  if (filled.length === 0) return { cells }
  const [number, activity] = [textOf(posted, BLANK.number), textOf(posted, BLANK.activity)]
  if (number === '') return { cells, wrong: 'case-missing', at: BLANK.number }
  if (!isActivity(activity)) return { cells, wrong: 'activity-missing', at: BLANK.activity }
  return { cells, row: rowName({ number, activity }) }
}

function answersOf(posted: Typed, field: string): Pick<ChangedCell, 'beyondCap' | 'earlyReason' | 'lateReason'> {
  const beyond = Number(textOf(posted, beyondName(field)))
  const early = EARLY_REASONS.find((reason) => reason === textOf(posted, earlyName(field)))
  const late = LATE_REASONS.find((reason) => reason === textOf(posted, lateName(field)))
  const readable = Number.isInteger(beyond) && beyond >= 0 && beyond <= LONGEST_ENTRY_MINUTES
  return { beyondCap: minutes(readable ? beyond : 0), earlyReason: early ?? null, lateReason: late ?? null }
}

function textOf(posted: Typed, name: string): string {
  const [text = ''] = [posted[name] ?? ''].flat()
  return text
}
