import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { today } from '@/lib/calendar/days'
import { databaseFault } from '@/lib/db/fault'
import { LONG, transaction, type Tx } from '@/lib/db/transaction'
import { Refusal, Refusals } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'
import { casesForTime, requireAcceptsTime } from '@/lib/time/case-for-time'
import { listWeekEntries } from '@/lib/time/list-week-entries'
import { markWeekDone } from '@/lib/time/mark-week-done'
import { partOfRequest } from '@/lib/time/part-of-request'
import { takeBackEntry } from '@/lib/time/take-back-entry'
import { cellName } from '@/lib/time/week-cells'
import type { SaveWeekInput } from '@/lib/time/week-inputs'
import { cellsOfEntries, type WeekEntry } from '@/lib/time/week-of-entries'
import { planWeek, type CellWrites } from '@/lib/time/week-plan'
import { writeWork } from '@/lib/time/write-work'

export type SavedWeek = { cells: number; done: boolean }

const TRIES = 3

/** Something was written in the week while it was being marked as done. */
const MOVED_ON = 'UA120'

/**
 * Saves what was changed of a week, all of it or nothing: rows are added and taken back, never changed. The same request
 * is answered again. With `done` the week is said to be done, as it is then. Refusals: those of planWeek, all at once and
 * each at its cell; `week-not-begun`, and `week-moved-on` since the form was drawn.
 */
export async function saveWeek(advisor: Advisor, input: SaveWeekInput): Promise<SavedWeek> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction((tx) => save(tx, advisor, input), LONG)
    } catch (error) {
      // Somebody else used the minutes, or took a row back, in between: planned anew, the cell that it concerns says so.
      if (attempt === TRIES || !isOvertaken(error)) throw error
    }
  }
}

async function save(tx: Tx, advisor: Advisor, input: SaveWeekInput): Promise<SavedWeek> {
  const { monday, requestId, cells, done } = input
  // Two tabs of one person, one after the other: the second sees what the first has written.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`week:${advisor.personId}`}, 0))`
  const [entries, found] = [
    await listWeekEntries(advisor, monday, tx),
    await casesForTime(tx, advisor, [...new Set(cells.map(({ number }) => number))]),
  ]
  if (await isSaved(tx, input, entries)) return replay(input, entries)
  const before = countOf(entries)
  if (done !== null && done !== before) throw new Refusal('week-moved-on')
  const cases = new Map(found.map((supportCase) => [supportCase.number, supportCase]))
  const { writes, refused } = planWeek(cells, entries, cases, { today: today(), accepts: requireAcceptsTime })
  const [first, ...others] = refused
  if (first) throw new Refusals([first, ...others])
  // Accounts are locked in the order of their ids, as everywhere.
  for (const ofAccount of byAccount(writes)) {
    for (const { field, supportCase, reverses } of ofAccount)
      for (const entry of reverses)
        await takeBackEntry(tx, advisor, supportCase, entry, partOfRequest(requestId, goingBack(field, entry)))
    for (const { field, supportCase, work } of ofAccount)
      if (work) await writeWork(tx, advisor, supportCase, { ...work, requestId: partOfRequest(requestId, field) })
  }
  if (done !== null) await markWeekDone(tx, advisor, monday, before + sum(writes.map(entriesOf)))
  return { cells: cells.length, done: done !== null }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What goes back stands twice: when it was written, and when it was taken back. */
const countOf = (entries: readonly WeekEntry[]) => sum(entries.map(({ reversed }) => (reversed ? 2 : 1)))

/** Work that passes the cap is written in two places. */
function entriesOf({ reverses, work }: CellWrites): number {
  if (!work) return reverses.length
  return reverses.length + (work.beyondCap > 0 && work.beyondCap < work.duration ? 2 : 1)
}

const goingBack = (field: string, { id }: Pick<WeekEntry, 'id'>) => `${field} ${id}`

/** Whether this request has written any of its rows. */
async function isSaved(tx: Tx, { requestId, cells }: SaveWeekInput, entries: readonly WeekEntry[]): Promise<boolean> {
  const parts = cells.flatMap((cell) => [
    cell.field,
    ...entries.filter((entry) => cellName(entry) === cellName(cell)).map((entry) => goingBack(cell.field, entry)),
  ])
  const ids = parts.map((part) => partOfRequest(requestId, part))
  const [{ saved } = { saved: false }] = await tx.$queryRaw<{ saved: boolean }[]>`
    SELECT EXISTS (SELECT FROM ledger_entry WHERE request_id = ANY(${ids}::uuid[]))
      OR EXISTS (SELECT FROM outside_time WHERE request_id = ANY(${ids}::uuid[])) AS saved`
  return saved
}

/** A replay is told that it is saved where all of it still stands. */
function replay({ cells, done }: SaveWeekInput, entries: readonly WeekEntry[]): SavedWeek {
  const standing = cellsOfEntries(entries)
  const refused = cells.flatMap((cell): Issue[] => {
    const { minutes } = standing.get(cellName(cell)) ?? { minutes: 0 }
    const stands = cell.seen ? minutes === cell.minutes : minutes >= cell.minutes
    return stands ? [] : [{ field: cell.field, code: 'cell-moved-on', facts: { minutes } }]
  })
  const [first, ...others] = refused
  if (first) throw new Refusals([first, ...others])
  return { cells: cells.length, done: done !== null }
}

function byAccount(writes: readonly CellWrites[]): CellWrites[][] {
  const ids = [...new Set(writes.map(({ supportCase }) => supportCase.accountId))].sort()
  return ids.map((id) => writes.filter(({ supportCase }) => supportCase.accountId === id))
}

function isOvertaken(error: unknown): boolean {
  const fault = databaseFault(error)
  if (fault?.sqlState === '23505' || fault?.sqlState === MOVED_ON) return true
  return fault?.sqlState === '23514' && fault.constraint?.endsWith('within_cap') === true
}
